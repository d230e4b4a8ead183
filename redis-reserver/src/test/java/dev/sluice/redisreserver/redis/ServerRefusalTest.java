package dev.sluice.redisreserver.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Error lines as Redis 7.0 and Valkey 8 write them. */
class ServerRefusalTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "OOM command not allowed when used memory > 'maxmemory'.",
                "LOADING Redis is loading the dataset in memory",
                "TRYAGAIN Multiple keys request during rehashing of slot",
                "CLUSTERDOWN The cluster is down",
                "MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.",
                "NOREPLICAS Not enough good replicas to write.",
                "NOAUTH Authentication required.",
                "ERR Error running script (call to f_1): @user_script:1: Script killed by user with SCRIPT KILL.",
                "ERR The user executing the script can't run this command or subcommand script: 1, on @user_script:1.",
                "ERR max number of clients reached"
            })
    void anErrorOfTheServerSaysNothingAboutTheData(String message) {
        assertThat(ServerRefusal.judge(message)).isEqualTo(new ScriptReply.Failed(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WRONGTYPE Operation against a key holding the wrong kind of value script: 1, on @user_script:14.",
                "ERR user_script:18: attempt to compare nil with number script: 1, on @user_script:18.",
                "ERR The ID specified in XADD is equal or smaller than the target stream top item script: 1, on @user_script:82."
            })
    void anErrorThatAScriptRunsIntoIsDamage(String message) {
        assertThat(ServerRefusal.judge(message)).isEqualTo(new ScriptReply.Damaged(message));
    }
}

package dev.sluice.systemtests.privacy;

import java.util.Map;

/** Everything that a sale left behind on the servers. */
final class Places {
    private Places() {}

    static void show(Map<String, String> environment, Search search) throws Exception {
        JdbcTables.show(environment, search);
        KafkaRecords.show(environment, search);
        RedisKeys.show(environment, search);
    }
}

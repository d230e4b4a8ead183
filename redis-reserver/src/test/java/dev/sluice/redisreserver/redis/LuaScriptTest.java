package dev.sluice.redisreserver.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each script says what it does, and does what it says. */
class LuaScriptTest {
    private static final List<String> PARTS = List.of("meta", "seats", "holds", "users", "ops");
    private static final Pattern HEADER =
            Pattern.compile("\\A#!lua( flags=[a-z-]+)?\n(-- .*\n)+-- KEYS  .*\n-- ARGV  (.*\n)(-- .*\n)*-- Reply .*\n");
    private static final Pattern REFUSAL = Pattern.compile("'(" + String.join("|", refusals()) + ")\\b");
    private static final Pattern DOCUMENTED = Pattern.compile("\\b(" + String.join("|", refusals()) + ")\\b");
    private static final Pattern CALL = Pattern.compile("redis\\.call\\('([A-Z]+)', ([A-Za-z\\[\\]0-9]+)");
    private static final List<String> WRITES = List.of("HSET", "HDEL", "XADD", "UNLINK");

    private static List<String> refusals() {
        return Arrays.stream(Refusal.values()).map(Enum::name).toList();
    }

    private static String header(LuaScript script) {
        return script.text().substring(0, script.text().indexOf("\nlocal "));
    }

    private static String body(LuaScript script) {
        return script.text().substring(script.text().indexOf("\nlocal "));
    }

    private static SortedSet<String> found(Pattern pattern, String text) {
        var found = new TreeSet<String>();
        pattern.matcher(text).results().map(match -> match.group(1)).forEach(found::add);
        return found;
    }

    @ParameterizedTest
    @EnumSource
    void beginsWithItsPurposeItsKeysItsArgumentsAndItsReplies(LuaScript script) {
        assertThat(script.text()).containsPattern(HEADER);
        assertThat(header(script)).contains("-- KEYS  " + String.join(" ", PARTS.subList(0, script.keyCount())) + "\n");
    }

    @ParameterizedTest
    @EnumSource
    void documentsExactlyTheRefusalsItReplies(LuaScript script) {
        assertThat(found(DOCUMENTED, header(script))).isEqualTo(found(REFUSAL, body(script)));
    }

    @Test
    void everyRefusalIsRepliedByAScript() {
        var replied = new TreeSet<String>();
        Arrays.stream(LuaScript.values()).forEach(script -> replied.addAll(found(REFUSAL, body(script))));

        assertThat(replied).containsExactlyInAnyOrderElementsOf(refusals());
    }

    @ParameterizedTest
    @EnumSource
    void touchesDeclaredKeysOnly(LuaScript script) {
        assertThat(CALL.matcher(body(script)).results().map(match -> match.group(2)))
                .isNotEmpty()
                .isSubsetOf("META", "SEATS", "HOLDS", "USERS", "OPS");
        assertThat(body(script).split("redis\\.call", -1).length - 1)
                .isEqualTo((int) CALL.matcher(body(script)).results().count());
    }

    /** There is no rollback: after the first write a script may neither refuse nor read what it has not read before. */
    @ParameterizedTest
    @EnumSource
    void writesOnlyAfterItsLastCheck(LuaScript script) {
        String body = body(script);
        int firstWrite = CALL.matcher(body)
                .results()
                .filter(match -> WRITES.contains(match.group(1)))
                .mapToInt(MatchResult::start)
                .findFirst()
                .orElse(body.length());
        String afterwards = body.substring(firstWrite);

        assertThat(CALL.matcher(afterwards).results().map(match -> match.group(1)))
                .allMatch(WRITES::contains);
        assertThat(afterwards).doesNotContain("tonumber", "string.match");
        if (script != LuaScript.CLAIM) {
            assertThat(found(REFUSAL, afterwards)).isEmpty();
        }
    }
}

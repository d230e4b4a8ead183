package dev.sluice.redisreserver.redis;

import java.util.List;

/** Reads a server's error line. */
final class ServerRefusal {
    /** Errors about the server rather than the data; they may stand in front or, raised within a script, further back. */
    private static final List<String> OF_THE_SERVER = List.of(
            "OOM ",
            "READONLY ",
            "LOADING ",
            "BUSY ",
            "CLUSTERDOWN ",
            "TRYAGAIN ",
            "MASTERDOWN ",
            "NOREPLICAS ",
            "MISCONF ",
            "NOAUTH ",
            "NOPERM ",
            "WRONGPASS ",
            "UNKILLABLE ",
            "killed by user",
            "can't run this command",
            "can't access at least one of the keys");

    private ServerRefusal() {}

    static ScriptReply judge(String message) {
        boolean ofTheScript = message.contains("user_script") || message.contains("WRONGTYPE");
        boolean ofTheServer = OF_THE_SERVER.stream().anyMatch(message::contains);
        return ofTheScript && !ofTheServer ? new ScriptReply.Damaged(message) : new ScriptReply.Failed(message);
    }

    static boolean isFromWrongNode(String message) {
        return message.startsWith("READONLY") || message.startsWith("MASTERDOWN") || message.startsWith("CLUSTERDOWN");
    }
}

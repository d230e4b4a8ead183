package dev.sluice.redisreserver.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The scripts, one resource each; the digit in a file's name is its number of keys. */
enum LuaScript {
    APPLY("apply-5"),
    ARCHIVE("archive-5"),
    CLAIM("claim-2"),
    RESERVE("reserve-5"),
    SETTLE("settle-5"),
    SINCE("since-5"),
    STATUS("status-2"),
    SYNC("sync-2"),
    WARM_BEGIN("warm-begin-5"),
    WARM_SEATS("warm-seats-2"),
    WARM_HOLDS("warm-holds-4"),
    WARM_COMMIT("warm-commit-2");

    private final String file;
    private final String text;
    private final String sha;

    LuaScript(String name) {
        this.file = name + ".lua";
        this.text = read(file);
        this.sha = sha1(text);
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    /** The name under which a server knows the script once it is loaded. */
    String sha() {
        return sha;
    }

    int keyCount() {
        return file.charAt(file.lastIndexOf('-') + 1) - '0';
    }

    /** Whether it may be called by those who may only read. */
    boolean isReadOnly() {
        return text.startsWith("#!lua flags=no-writes\n");
    }

    private static String read(String file) {
        try (InputStream in = LuaScript.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The class path lacks the script " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha1(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}

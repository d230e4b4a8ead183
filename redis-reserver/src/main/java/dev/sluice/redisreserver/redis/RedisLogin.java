package dev.sluice.redisreserver.redis;

/** A name and a password, or a token in a password's place, with which one connection logs in. */
public record RedisLogin(String user, String password) {
    /** Without the password. */
    @Override
    public String toString() {
        return "RedisLogin[" + user + "]";
    }
}

package dev.sluice.redisreserver.redis;

/** With what a script begins its reply when it changed nothing; a detail may follow. */
enum Refusal {
    FENCED,
    NOT_WARMED,
    REGRESSED,
    /** The arguments are not what the script's header asks for. */
    INVALID,
    /** The keys hold what no script wrote. */
    DAMAGED,
    /** The keys hold something else than what is to be repeated. */
    DIFFERS
}

package dev.sluice.redisreserver.redis;

import dev.sluice.redisreserver.EventSnapshot.HoldState;

/** The letter that a hold record begins with in Redis. */
final class HoldLetters {
    private HoldLetters() {}

    static String letter(HoldState state) {
        return switch (state) {
            case HELD -> "H";
            case CONFIRMED -> "C";
            case RELEASED -> "R";
            case EXPIRED -> "E";
            case REFUNDED -> "F";
        };
    }

    static HoldState state(char letter) {
        for (HoldState state : HoldState.values()) {
            if (letter(state).charAt(0) == letter) {
                return state;
            }
        }
        throw new IllegalArgumentException("Unknown state of a hold: " + letter);
    }
}

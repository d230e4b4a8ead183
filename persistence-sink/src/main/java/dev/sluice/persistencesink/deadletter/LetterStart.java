package dev.sluice.persistencesink.deadletter;

import java.time.Instant;

/** From where on letters are looked at. */
public sealed interface LetterStart {
    /** Every letter there is. */
    record Oldest() implements LetterStart {}

    /** What was parked then or later. */
    record Since(Instant time) implements LetterStart {}

    /** This letter and those behind it in its partition, and no other partition. */
    record At(LetterPlace place) implements LetterStart {}
}

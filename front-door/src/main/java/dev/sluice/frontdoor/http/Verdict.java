package dev.sluice.frontdoor.http;

import java.util.function.Function;

/** A check's result: the thing checked, or the problem that ends the call. */
public sealed interface Verdict<T> {
    /** Good, go on. */
    record Passed<T>(T value) implements Verdict<T> {}

    /** The call is over. */
    record Refused<T>(Problem problem) implements Verdict<T> {}

    static <T> Verdict<T> pass(T value) {
        return new Passed<>(value);
    }

    static <T> Verdict<T> refuse(Problem problem) {
        return new Refused<>(problem);
    }

    static <T> Verdict<T> refuse(ProblemType type, String detail) {
        return new Refused<>(Problem.of(type, detail));
    }

    /** The next check, which sees only what passed this one. */
    default <R> Verdict<R> then(Function<? super T, Verdict<R>> check) {
        return switch (this) {
            case Passed<T> passed -> check.apply(passed.value());
            case Refused<T> refused -> refuse(refused.problem());
        };
    }

    /** The end of the chain. */
    default Answer answer(Function<? super T, ? extends Answer> answer) {
        return switch (this) {
            case Passed<T> passed -> answer.apply(passed.value());
            case Refused<T> refused -> refused.problem();
        };
    }
}

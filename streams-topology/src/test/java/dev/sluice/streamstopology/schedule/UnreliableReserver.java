package dev.sluice.streamstopology.schedule;

import dev.sluice.redisreserver.Reserver;
import dev.sluice.streamstopology.harness.FaultyReserver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Random;

/** Each call may fail, with or without having had its effect, as drawn from a seed. */
final class UnreliableReserver {
    /** One in so many calls. */
    private static final int FAILURES = 6;

    private final FaultyReserver reserver;
    private final Random random;
    private boolean reliable;

    UnreliableReserver(FaultyReserver reserver, Random random) {
        this.reserver = reserver;
        this.random = random;
    }

    void becomeReliable() {
        reliable = true;
    }

    Reserver port() {
        return (Reserver) Proxy.newProxyInstance(
                Reserver.class.getClassLoader(), new Class<?>[] {Reserver.class}, (proxy, method, arguments) -> {
                    fail();
                    try {
                        return method.invoke(reserver, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    } finally {
                        reserver.recover();
                    }
                });
    }

    private void fail() {
        int dice = reliable ? FAILURES : random.nextInt(2 * FAILURES);
        if (dice == 0) {
            reserver.goDown();
        } else if (dice == 1) {
            reserver.loseAnswers();
        }
    }
}

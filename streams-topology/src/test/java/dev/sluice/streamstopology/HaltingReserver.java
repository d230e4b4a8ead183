package dev.sluice.streamstopology;

import dev.sluice.redisreserver.Reserver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A reserver around whose reservations a process may die. */
final class HaltingReserver {
    private HaltingReserver() {}

    static Reserver of(Reserver reserver, HaltingTrigger trigger) {
        return (Reserver) Proxy.newProxyInstance(
                Reserver.class.getClassLoader(), new Class<?>[] {Reserver.class}, (proxy, method, arguments) -> {
                    boolean counts = method.getName().equals("begin")
                            && String.valueOf(arguments[0]).contains(trigger.eventId());
                    return counts ? begin(reserver, method, arguments, trigger) : pass(reserver, method, arguments);
                });
    }

    private static Object begin(Reserver reserver, Method method, Object[] arguments, HaltingTrigger trigger)
            throws Throwable {
        if (trigger.hasUntold()) {
            trigger.reached(HaltingPoint.BEFORE_EFFECT);
        }
        var asked = (Reserver.Asked) pass(reserver, method, arguments);
        return (Reserver.Asked) () -> {
            var replies = asked.await();
            trigger.reached(HaltingPoint.AFTER_EFFECT);
            return replies;
        };
    }

    private static Object pass(Reserver reserver, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(reserver, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}

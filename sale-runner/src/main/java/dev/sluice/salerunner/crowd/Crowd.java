package dev.sluice.salerunner.crowd;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Buyers, each a virtual thread that sleeps until its arrival and then presses the button. */
public final class Crowd {
    /** So that the first arrivals are not late because the last threads were still being started. */
    private static final Duration LEAD = Duration.ofMillis(300);

    private final List<BuyerPlan> plans;

    private Crowd(List<BuyerPlan> plans) {
        this.plans = plans;
    }

    /** A crowd in which some retry and some press twice; the same seed draws the same one. */
    public static Crowd drawn(long seed, int buyers, Duration span, List<String> seatIds) {
        return new Crowd(CrowdPlan.draw(seed, buyers, span, seatIds));
    }

    /** Who they are. */
    public List<String> people() {
        return plans.stream().map(BuyerPlan::userId).toList();
    }

    /** Returns when every buyer has an answer or has given up; what they met is in {@code experience}. */
    public void press(BookingButton button, CrowdExperience experience) throws InterruptedException {
        long goldenMoment = System.nanoTime() + LEAD.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> buyers = new ArrayList<>(plans.size());
            for (BuyerPlan plan : plans) {
                buyers.add(threads.submit(() -> follow(plan, goldenMoment, button, experience)));
            }
            for (Future<?> buyer : buyers) {
                buyer.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a buyer could not even press the button", e.getCause());
        }
    }

    /** Latency counts from the planned arrival, not from when the machine got round to it. */
    private static void follow(BuyerPlan plan, long goldenMoment, BookingButton button, CrowdExperience experience) {
        long arrival = goldenMoment + plan.arrival().toNanos();
        for (long wait = arrival - System.nanoTime(); wait > 0; wait = arrival - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
        if (plan.together()) {
            pressTogether(plan, arrival, button, experience);
        } else {
            experience.met(button.press(plan), arrival);
            for (int again = 1; again < plan.presses(); again++) {
                experience.met(button.press(plan), System.nanoTime());
            }
        }
    }

    private static void pressTogether(BuyerPlan plan, long arrival, BookingButton button, CrowdExperience experience) {
        try (var fingers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < plan.presses(); i++) {
                Future<?> unused = fingers.submit(() -> experience.met(button.press(plan), arrival));
            }
        }
    }
}

package dev.sluice.salerunner.crowd;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws what a crowd will do; the same seed draws the same crowd. */
final class CrowdPlan {
    private static final int RETRY_ONE_IN = 20;
    private static final int DOUBLE_PRESS_ONE_IN = 25;
    private static final int PAIR_ONE_IN = 2;
    /** So many do not choose by themselves. */
    private static final int BEST_ONE_IN = 4;

    private static final int MOST_BEST = 3;

    private CrowdPlan() {}

    /**
     * @param span buyers arrive within it, most of them early
     * @param seatIds in the order of the house, best first
     */
    static List<BuyerPlan> draw(long seed, int buyers, Duration span, List<String> seatIds) {
        var random = new Random(seed);
        var plans = new ArrayList<BuyerPlan>(buyers);
        for (int i = 0; i < buyers; i++) {
            boolean together = random.nextInt(DOUBLE_PRESS_ONE_IN) == 0;
            boolean retries = random.nextInt(RETRY_ONE_IN) == 0;
            int best = random.nextInt(BEST_ONE_IN) == 0 ? 1 + random.nextInt(MOST_BEST) : 0;
            plans.add(new BuyerPlan(
                    "buyer-" + i,
                    "press-" + seed + "-" + i,
                    best == 0 ? seats(random, seatIds) : List.of(),
                    best,
                    arrival(random, span),
                    together || retries ? 2 : 1,
                    together));
        }
        return plans;
    }

    /** Squaring crowds the beginning: half of all come in the first quarter. */
    private static Duration arrival(Random random, Duration span) {
        double early = Math.pow(random.nextDouble(), 2);
        return Duration.ofNanos((long) (span.toNanos() * early));
    }

    private static List<String> seats(Random random, List<String> seatIds) {
        int first = random.nextInt(seatIds.size());
        boolean pair = random.nextInt(PAIR_ONE_IN) == 0 && first + 1 < seatIds.size();
        return pair ? List.of(seatIds.get(first), seatIds.get(first + 1)) : List.of(seatIds.get(first));
    }
}

package dev.sluice.cli;

import dev.sluice.contracts.sale.LineProgress;
import dev.sluice.salerunner.SaleWatcher;
import dev.sluice.servicekit.logging.Terminal;
import java.io.PrintStream;
import java.net.URI;
import java.util.Locale;

/** What the demo prints while it runs: one line that moves on a terminal, a line every second elsewhere. */
final class DemoScreen implements SaleWatcher {
    private static final int BAR = 20;
    private static final long PLAIN_EVERY_NANOS = 1_000_000_000;

    private final PrintStream out;
    private final boolean moving;
    private final long startNanos = System.nanoTime();
    private long printedNanos;
    private boolean lineOpen;

    DemoScreen(PrintStream out) {
        this.out = out;
        // TERM is set where a terminal interprets carriage returns; a pipe or a CI log gets whole lines.
        this.moving = Terminal.isInteractive();
    }

    void starting() {
        out.println("Starting Kafka, Redis, Postgres and SQS, and the services ...");
    }

    void started(URI door) {
        out.printf(Locale.ROOT, "Ready after %.1f s; the front door is %s%n", secondsSinceStart(), door);
    }

    @Override
    public void opened() {
        out.println("The sale is open. Here they come.");
    }

    @Override
    public void progress(int accepted, int decided, LineProgress line) {
        long now = System.nanoTime();
        if (!moving && now - printedNanos < PLAIN_EVERY_NANOS) {
            return;
        }
        printedNanos = now;
        lineOpen = moving;
        out.print(
                (moving ? "\r" : "") + progressLine(accepted, decided, line) + (moving ? "" : System.lineSeparator()));
        out.flush();
    }

    static String progressLine(int accepted, int decided, LineProgress line) {
        int filled = accepted == 0 ? 0 : (int) ((long) BAR * decided / accepted);
        return String.format(
                Locale.ROOT,
                "  [%s%s] %,7d of %,7d decided · %,5d/s · %,7d waiting · %,6d seats free · %-9s",
                "#".repeat(filled),
                "-".repeat(BAR - filled),
                decided,
                accepted,
                line.measuredPerSecond(),
                accepted - decided,
                line.seatsFree(),
                line.state().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    @Override
    public void examining() {
        endLine();
        out.println("Everything is decided. Comparing log, Redis and Postgres ...");
    }

    void report(String table) {
        endLine();
        out.print(table);
        out.flush();
    }

    /**
     * @param visitToken lets its holder in for half an hour
     * @param operatorToken lets its holder run the sale for ten minutes
     */
    void staying(String event, String visitToken, String operatorToken) {
        out.printf(Locale.ROOT, """

                Staying up until Ctrl-C. Book a seat yourself:
                  TOKEN=%s
                  curl -i -H "Authorization: Bearer $TOKEN" %s/line
                  curl -i -H "Authorization: Bearer $TOKEN" -H 'Idempotency-Key: 1' \\
                    -H 'Content-Type: application/json' -d '{"seatIds":["9-9"]}' %s/bookings
                Run the sale:
                  OPERATOR=%s
                  curl -i -H "Authorization: Bearer $OPERATOR" %s/sale
                  curl -i -H "Authorization: Bearer $OPERATOR" -X POST %s/sale/pause
                """, visitToken, event, event, operatorToken, event, event);
    }

    private void endLine() {
        if (lineOpen) {
            out.println();
            lineOpen = false;
        }
    }

    private double secondsSinceStart() {
        return (System.nanoTime() - startNanos) / 1e9;
    }
}

package dev.sluice.frontdoor.http;

import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Reads bodies: as much of them as is taken, and all within a time. */
final class HelidonBodies {
    private static final byte[] NO_BODY = new byte[0];
    private static final int BUFFER = 4_096;

    private final int maxBytes;
    private final Arrivals arrivals;

    HelidonBodies(int maxBytes, Arrivals arrivals) {
        this.maxBytes = maxBytes;
        this.arrivals = arrivals;
    }

    /** @throws HttpException if the body drips */
    Verdict<byte[]> read(ServerRequest request) {
        if (!request.content().hasEntity()) {
            return Verdict.pass(NO_BODY);
        }
        arrivals.begin();
        try {
            // Not closed here: that would wait for the rest of it.
            return readAll(request.content().inputStream());
        } catch (IOException | UncheckedIOException e) {
            throw new CloseConnectionException("The client went away in the middle of its body, or was too slow", e);
        } finally {
            var unused = arrivals.end();
        }
    }

    /** What is too large is read to its end all the same, within the same time: only then does the client read. */
    private Verdict<byte[]> readAll(InputStream entity) throws IOException {
        long deadline = System.nanoTime() + arrivals.allowed().toNanos();
        byte[] body = new byte[Math.min(BUFFER, maxBytes + 1)];
        byte[] rest = new byte[BUFFER];
        int length = 0;
        while (true) {
            boolean fits = length <= maxBytes;
            if (fits && length == body.length) {
                body = Arrays.copyOf(body, Math.min(body.length * 2, maxBytes + 1));
            }
            int read = fits ? entity.read(body, length, body.length - length) : entity.read(rest);
            if (read < 0) {
                return fits
                        ? Verdict.pass(Arrays.copyOf(body, length))
                        : Verdict.refuse(HelidonRefusals.tooLarge(maxBytes));
            }
            length += fits ? read : 0;
            if (deadline - System.nanoTime() < 0) {
                throw tooSlow();
            }
        }
    }

    private static HttpException tooSlow() {
        return new HttpException("The body drips", Status.REQUEST_TIMEOUT_408, false);
    }
}

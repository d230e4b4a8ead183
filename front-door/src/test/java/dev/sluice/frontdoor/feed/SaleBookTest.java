package dev.sluice.frontdoor.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SaleBookTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private final SaleBook book = new SaleBook();

    private static SaleControl control(int rate) {
        return new SaleControl("concert", SaleState.OPEN, NOW, 100, rate, 10, 4, 180, 1_000, "operator-1", NOW);
    }

    private void assertRate(int rate) {
        assertThat(book.find("concert")).contains(control(rate));
    }

    @Test
    void whatIsSaidHereCountsOnceItIsSafeAndBeforeItComesBack() {
        book.take(control(1));

        book.expect(control(2));
        assertRate(1);
        book.confirm(control(2));
        assertRate(2);

        book.take(control(2));
        book.take(control(3));
        assertRate(3);
    }

    @Test
    void aSaleIsForgottenOnceItIsClosedAndNotBefore() {
        book.take(control(1));
        book.forget("concert");
        assertRate(1);

        book.take(closed());
        book.forget("concert");

        assertThat(book.find("concert")).isEmpty();
    }

    private static SaleControl closed() {
        return new SaleControl("concert", SaleState.CLOSED, NOW, 100, 1, 10, 4, 180, 1_000, "operator-1", NOW);
    }

    @Test
    void whatSomebodyElseSaidBeforeDoesNotUndoIt() {
        book.expect(control(2));
        book.confirm(control(2));

        book.take(control(1));

        assertRate(2);
    }

    @Test
    void whatComesBackBeforeItIsConfirmedIsNotKeptForever() {
        book.expect(control(2));
        book.take(control(2));
        book.take(control(3));

        book.confirm(control(2));

        assertRate(3);
    }

    @Test
    void whatMayBeLostDoesNotCountAndWhatWasSaidBeforeStillDoes() {
        book.expect(control(2));
        book.confirm(control(2));

        book.expect(control(3));
        assertRate(2);
        book.giveUp(control(3));

        assertRate(2);
        book.take(control(2));
        book.take(control(3));
        assertRate(3);
    }
}

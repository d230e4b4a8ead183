package dev.sluice.benchmarks.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    @Test
    void eachPromisedRequestOnceIsKept() {
        var delivery = Delivery.of(Map.of("a", false, "b", true), Map.of("a", 1, "b", 1));

        assertThat(delivery).isEqualTo(new Delivery(2, 0, 0, 0, 0));
        assertThat(delivery.isKept(2)).isTrue();
    }

    @Test
    void aMissingRequestIsABrokenPromise() {
        var delivery = Delivery.of(Map.of("a", false, "b", false), Map.of("a", 1));

        assertThat(delivery.missing()).isEqualTo(1);
        assertThat(delivery.isKept(2)).isFalse();
    }

    @Test
    void twiceIsAllowedOnlyToARequestThatWasSentAgain() {
        assertThat(Delivery.of(Map.of("a", true), Map.of("a", 2)).isKept(1)).isTrue();
        assertThat(Delivery.of(Map.of("a", false), Map.of("a", 2)).isKept(1)).isFalse();
    }

    @Test
    void aRequestWithoutA202MayBeThereIfItWasSent() {
        var delivery = Delivery.of(Map.of("a", false), Map.of("a", 1, "refused", 1));

        assertThat(delivery.unpromised()).isEqualTo(1);
        assertThat(delivery.isKept(2)).isTrue();
        assertThat(delivery.isKept(1)).isFalse();
    }
}

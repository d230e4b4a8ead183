package dev.sluice.persistencesink.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sluice.servicekit.settings.InvalidSetting;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentMixTest {
    @Test
    void sharesAreKeptOverManyRequests() {
        // Given
        var mix = PaymentMix.parse("MIX", "success:70,decline:20, LATE:10");

        // When
        Map<PaymentMode, Long> counts = IntStream.range(0, 10_000)
                .mapToObj(i -> mix.modeOf("request-" + i))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        // Then
        assertThat(counts.get(PaymentMode.SUCCESS)).isCloseTo(7_000L, within(300L));
        assertThat(counts.get(PaymentMode.DECLINE)).isCloseTo(2_000L, within(300L));
        assertThat(counts.get(PaymentMode.LATE)).isCloseTo(1_000L, within(300L));
        assertThat(counts).doesNotContainKey(PaymentMode.NEVER);
    }

    @Test
    void theSameRequestAlwaysPaysTheSameWay() {
        var mix = PaymentMix.parse("MIX", "success:50,never:50");

        assertThat(mix.modeOf("r1")).isEqualTo(mix.modeOf("r1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "success", "success:x", "success:99", "success:110,never:-10", "cash:100"})
    void whatIsNoMixIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> PaymentMix.parse("SLUICE_PAYMENT_MIX", text))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("SLUICE_PAYMENT_MIX is '" + text + "'")
                .hasMessageContaining("success:80,decline:10,late:5,never:5");
    }
}

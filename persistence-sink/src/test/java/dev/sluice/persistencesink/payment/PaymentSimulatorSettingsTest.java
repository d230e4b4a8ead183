package dev.sluice.persistencesink.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.servicekit.settings.InvalidSetting;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaymentSimulatorSettingsTest {
    @Test
    void theDefaultsAreThese() {
        assertThat(PaymentSimulatorSettings.fromEnv(Map.of("SLUICE_KAFKA_BOOTSTRAP", "broker:9092")))
                .isEqualTo(settings("success:100", Duration.ofMillis(500)));
    }

    @Test
    void everyVariableCounts() {
        assertThat(PaymentSimulatorSettings.fromEnv(Map.of(
                        "SLUICE_KAFKA_BOOTSTRAP",
                        "broker:9092",
                        "SLUICE_PAYMENT_MIX",
                        "late:40,never:60",
                        "SLUICE_PAYMENT_DELAY_MS",
                        "10")))
                .isEqualTo(settings("late:40,never:60", Duration.ofMillis(10)));
    }

    @Test
    void withoutABrokerThereIsNothingToSimulate() {
        assertThatThrownBy(() -> PaymentSimulatorSettings.fromEnv(Map.of()))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("SLUICE_KAFKA_BOOTSTRAP");
    }

    private static PaymentSimulatorSettings settings(String mix, Duration delay) {
        return new PaymentSimulatorSettings("broker:9092", new SimulatedBuyer(PaymentMix.parse("MIX", mix), delay));
    }
}

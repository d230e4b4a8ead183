package dev.sluice.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreePortIT {
    private final ServerStartException taken =
            new ServerStartException("Test", "it ended\nbind: Address already in use", null);

    private final List<Integer> tried = new ArrayList<>();

    @Test
    void triesAnotherPortWhenTheFirstWasTakenMeanwhile() throws Exception {
        int port = FreePort.start(candidate -> {
            tried.add(candidate);
            if (tried.size() == 1) {
                throw taken;
            }
            return candidate;
        });

        assertThat(tried).hasSize(2).last().isEqualTo(port);
    }

    @Test
    void givesUpAfterThreePorts() {
        assertThatThrownBy(() -> fail(taken)).isSameAs(taken);
        assertThat(tried).hasSize(3);
    }

    @Test
    void doesNotRepeatOtherFailures() {
        var noDisk = new ServerStartException("Test", "No space left on device", null);

        assertThatThrownBy(() -> fail(noDisk)).isSameAs(noDisk);
        assertThat(tried).hasSize(1);
    }

    private void fail(ServerStartException failure) throws Exception {
        FreePort.start(port -> {
            tried.add(port);
            throw failure;
        });
    }
}

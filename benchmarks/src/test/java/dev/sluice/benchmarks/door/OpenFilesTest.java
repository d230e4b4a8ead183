package dev.sluice.benchmarks.door;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.benchmarks.InvalidBenchOption;
import org.junit.jupiter.api.Test;

class OpenFilesTest {
    @Test
    void moreConnectionsThanFilesAreRefusedWithTheLimitThatWouldDo() {
        assertThatThrownBy(() -> OpenFiles.require(5_000, 1_024))
                .isInstanceOf(InvalidBenchOption.class)
                .hasMessageContaining("1024")
                .hasMessageContaining("ulimit -n 6000");
    }

    @Test
    void enoughFilesAreFine() {
        assertThatCode(() -> OpenFiles.require(5_000, 6_000)).doesNotThrowAnyException();
    }
}

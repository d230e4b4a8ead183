package dev.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class FailureLineTest {
    @Test
    void isTheMessageWhenThereIsNoCause() {
        assertThat(FailureLine.of(new InvalidUse("port 80 is in use"))).isEqualTo("port 80 is in use");
    }

    @Test
    void tellsWhatWasDoneAndWhyItFailed() {
        var failure = new IllegalStateException("Redis did not start", new IOException("No space left on device"));
        assertThat(FailureLine.of(failure)).isEqualTo("Redis did not start: No space left on device");
    }

    @Test
    void saysTheReasonOnceWhenTheTextHasItAlready() {
        var cause = new IOException("no such port");
        assertThat(FailureLine.of(new InvalidUse("it failed: no such port", cause)))
                .isEqualTo("it failed: no such port");
    }

    @Test
    void namesTheFileOfAFileSystemFailure() {
        assertThat(FailureLine.of(new FileSystemException("report.json", null, "No space left on device")))
                .isEqualTo("report.json: No space left on device");
    }

    @Test
    void namesTheKindOfAFailureWithoutText() {
        assertThat(FailureLine.of(new IllegalStateException())).isEqualTo("IllegalStateException");
        assertThat(FailureLine.of(new IllegalStateException("x"))).isEqualTo("IllegalStateException x");
    }
}

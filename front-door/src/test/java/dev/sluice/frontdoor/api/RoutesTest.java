package dev.sluice.frontdoor.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.frontdoor.openapi.OpenApiDocument;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RoutesTest {
    @Test
    void theRoutesAreTheDocumentedOperations() throws IOException {
        assertThat(FakeDoor.ready().operations())
                .containsExactlyInAnyOrderElementsOf(OpenApiDocument.load().operations());
    }
}

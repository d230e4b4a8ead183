package dev.sluice.frontdoor.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.RejectionReason;
import dev.sluice.contracts.booking.ReleaseReason;
import dev.sluice.contracts.sale.LineState;
import dev.sluice.frontdoor.http.ProblemType;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {
    private final OpenApiDocument document = OpenApiDocument.load();

    OpenApiDocumentTest() throws IOException {}

    private static <E extends Enum<E>> String[] names(E[] values) {
        return Stream.of(values).map(Enum::name).toArray(String[]::new);
    }

    @Test
    void itKnowsEveryProblem() {
        assertThat(document.enumeration("Problem", "type"))
                .containsExactly(
                        Stream.of(ProblemType.values()).map(ProblemType::uri).toArray(String[]::new));
    }

    @Test
    void itKnowsEveryReasonAndState() {
        assertThat(document.enumeration("Rejected", "reason")).containsExactly(names(RejectionReason.values()));
        assertThat(document.enumeration("Released", "reason")).containsExactly(names(ReleaseReason.values()));
        assertThat(document.enumeration("Line", "state")).containsExactly(names(LineState.values()));
    }
}

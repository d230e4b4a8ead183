package dev.sluice.persistencesink.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.contracts.booking.BookingOutcome;
import dev.sluice.persistencesink.notification.NotificationTemplate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateOfEveryOutcomeTest {
    @Test
    void everyOutcomeHasATemplateAndEveryTemplateAnOutcome() {
        // Given
        var outcomes = new Outcomes("event-1");
        List<BookingOutcome> all = List.of(
                outcomes.held("r1", 1, "A-1"),
                outcomes.rejected("r2", 1),
                outcomes.confirmed("r1", 2, "A-1"),
                outcomes.released("r3", 3, "A-2"),
                outcomes.refundDue("r3", 3, "pay-1"));

        // Then
        assertThat(all)
                .hasSize(BookingOutcome.class.getPermittedSubclasses().length)
                .extracting(Object::getClass)
                .doesNotHaveDuplicates();
        assertThat(all.stream().map(OutcomeRow::of).map(OutcomeRow::kind).map(NotificationTemplate::of))
                .allSatisfy(template -> assertThat(template).isPresent())
                .hasSize(NotificationTemplate.values().length)
                .doesNotHaveDuplicates();
    }
}

package dev.sluice.streamstopology.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.streamstopology.harness.MapTable;
import dev.sluice.streamstopology.state.LineKey;
import dev.sluice.streamstopology.state.WaitingRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingLineTest {
    private final MapTable<LineKey, WaitingRequest> table = new MapTable<>();
    private final WaitingLine line = new WaitingLine("gala", table);

    @Test
    void positionsAreDenseFromOne() {
        assertThat(line.append(person("a"))).isEqualTo(1);
        assertThat(line.append(person("b"))).isEqualTo(2);
        assertThat(line.leave()).isEqualTo(1);
        assertThat(line.append(person("c"))).isEqualTo(3);
    }

    @Test
    void theFirstToComeIsTheFirstToLeave() {
        line.append(person("a"));
        line.append(person("b"));
        line.append(person("c"));

        assertThat(line.head(2)).containsExactly(person("a"), person("b"));
        line.leave();
        assertThat(line.head(5)).containsExactly(person("b"), person("c"));
    }

    @Test
    void lookingAtTheHeadMovesNobody() {
        line.append(person("a"));

        line.head(1);

        assertThat(line.depth()).isEqualTo(1);
        assertThat(line.admitted()).isZero();
    }

    @Test
    void whoeverLeavesIsGoneFromTheTable() {
        line.append(person("a"));

        line.leave();

        assertThat(table.size()).isZero();
        assertThat(line.head(1)).isEmpty();
    }

    @Test
    void goesOnWhereItWas() {
        line.append(person("a"));
        line.append(person("b"));
        line.leave();

        var restored = new WaitingLine("gala", table.copy());
        restored.restore(line.tail(), line.admitted());

        assertThat(restored.head(5)).containsExactly(person("b"));
        assertThat(restored.append(person("c"))).isEqualTo(3);
    }

    @Test
    void nobodyLeavesAnEmptyLine() {
        assertThatThrownBy(line::leave).isInstanceOf(IllegalStateException.class);
    }

    private static WaitingRequest person(String name) {
        return new WaitingRequest("request-" + name, name, List.of("A-1"));
    }
}

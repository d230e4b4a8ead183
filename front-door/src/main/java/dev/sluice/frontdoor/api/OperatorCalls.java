package dev.sluice.frontdoor.api;

import dev.sluice.contracts.sale.LineState;
import dev.sluice.contracts.sale.SaleControl;
import dev.sluice.contracts.sale.SaleState;
import dev.sluice.frontdoor.http.Answer;
import dev.sluice.frontdoor.http.Call;
import dev.sluice.frontdoor.http.ProblemType;
import dev.sluice.frontdoor.http.Reply;
import dev.sluice.frontdoor.http.Verdict;
import dev.sluice.frontdoor.line.LineBoard;
import java.util.Map;
import java.util.Optional;

/** {@code /v1/events/{eventId}/sale} and what is below it: an operator announces, steers and ends a sale. Thread-safe. */
final class OperatorCalls {
    private static final int OK = 200;

    private final Passports passports;
    private final SaleDesk desk;
    private final LineBoard lines;

    OperatorCalls(Passports passports, SaleDesk desk, LineBoard lines) {
        this.passports = passports;
        this.desk = desk;
        this.lines = lines;
    }

    /** {@code GET}. */
    Answer show(Call call) {
        return passports
                .operator(call)
                .then(operator -> desk.find(call.parameter(Paths.EVENT_ID)))
                .answer(this::view);
    }

    /** {@code PUT}: the whole of it. */
    Answer announce(Call call) {
        String eventId = call.parameter(Paths.EVENT_ID);
        return passports
                .operator(call)
                .then(operator -> JsonBody.read(call, SaleForm.FORMAT, "")
                        .then(form -> desk.change(
                                eventId,
                                Precondition.of(call),
                                (known, at) -> notOver(known)
                                        .then(ok ->
                                                Verdict.pass(form.control(eventId, known, operator.userId(), at))))))
                .answer(this::view);
    }

    /** {@code PATCH}: some of it. */
    Answer adjust(Call call) {
        return passports
                .operator(call)
                .then(operator -> JsonBody.read(call, SalePatch.FORMAT, "")
                        .then(patch -> desk.change(
                                call.parameter(Paths.EVENT_ID),
                                Precondition.of(call),
                                SaleDesk.Change.of(known -> at -> notOver(Optional.of(known))
                                        .then(ok -> Verdict.pass(patch.onto(known, operator.userId(), at)))))))
                .answer(this::view);
    }

    Answer pause(Call call) {
        return turn(call, SaleState.PAUSED);
    }

    Answer resume(Call call) {
        return turn(call, SaleState.OPEN);
    }

    Answer close(Call call) {
        return turn(call, SaleState.CLOSED);
    }

    private Answer turn(Call call, SaleState state) {
        return passports
                .operator(call)
                .then(operator -> desk.change(
                        call.parameter(Paths.EVENT_ID),
                        Precondition.of(call),
                        SaleDesk.Change.of(known -> at -> turnable(known, state)
                                .then(ok -> Verdict.pass(
                                        known.state() == state
                                                ? known
                                                : SalePatch.turned(known, state, operator.userId(), at))))))
                .answer(this::view);
    }

    private Verdict<Boolean> turnable(SaleControl known, SaleState state) {
        if (known.state() == SaleState.CLOSED && state == SaleState.CLOSED) {
            return Verdict.pass(true);
        }
        return notOver(Optional.of(known)).then(ok -> state == SaleState.OPEN ? ready(known) : Verdict.pass(true));
    }

    private Verdict<Boolean> ready(SaleControl known) {
        return lines.latest(known.eventId())
                .filter(line -> line.state() == LineState.PREPARING)
                .<Verdict<Boolean>>map(line -> Verdict.refuse(
                        ProblemType.SALE_NOT_READY, "Wait until the sale shows that it is ready: " + line.reason()))
                .orElseGet(() -> Verdict.pass(true));
    }

    private static Verdict<Boolean> notOver(Optional<SaleControl> known) {
        return known.filter(control -> control.state() == SaleState.CLOSED).isEmpty()
                ? Verdict.pass(true)
                : Verdict.refuse(ProblemType.SALE_CLOSED, "Closing cannot be undone: announce another event instead");
    }

    private Reply view(SaleControl control) {
        return Reply.json(
                OK,
                Map.of("ETag", Precondition.tag(control), "Cache-Control", "no-store"),
                SaleView.FORMAT,
                SaleView.of(control, lines.latest(control.eventId())));
    }
}

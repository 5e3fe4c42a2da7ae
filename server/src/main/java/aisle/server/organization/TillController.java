package aisle.server.organization;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a till asks of the company: to be let in, what to know, and to be heard. */
@RestController
@RequestMapping("/api/till")
class TillController {
    private final TillKeys keys;
    private final TillStatus status;
    private final TillSetup setup;
    private final Tills tills;
    private final Access access;
    private final Attempts attempts;

    TillController(
            TillKeys keys,
            TillStatus status,
            TillSetup setup,
            Tills tills,
            Access access,
            @Value("${aisle.limits.enrolments-a-minute:10}") long enrolmentsPerMinute) {
        this.keys = keys;
        this.status = status;
        this.setup = setup;
        this.tills = tills;
        this.access = access;
        this.attempts = new Attempts(enrolmentsPerMinute);
    }

    record Enrol(@NotNull @Size(min = 8, max = 20) String code) {}

    @PostMapping("/enrol")
    @ResponseStatus(HttpStatus.CREATED)
    @Open("a device has no key yet; the one-time code is what lets it in")
    TillKeys.Enrolment enrol(@RequestBody @Valid Enrol enrol, HttpServletRequest request) {
        attempts.count(request.getRemoteAddr());
        var enrolment = keys.enrol(enrol.code());
        attempts.wasRight(request.getRemoteAddr());
        return enrolment;
    }

    @GetMapping("/setup")
    @ForTill
    Map<String, Object> setup() {
        return setup.of(access.till());
    }

    /** Who works at the till from now on, and who at the till has said so. */
    record NewMode(@NotNull Till.Mode mode, @NotNull Long staff) {}

    @PostMapping("/mode")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ForTill
    void mode(@RequestBody @Valid NewMode mode) {
        tills.setAt(access.till(), mode.mode(), mode.staff());
    }

    @PostMapping("/status")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ForTill
    void status(@RequestBody @Valid TillStatus.Report report) {
        status.heard(access.till(), report);
    }
}

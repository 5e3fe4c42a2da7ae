package aisle.server.jobs;

import aisle.server.organization.Access;
import aisle.server.organization.Permission;
import aisle.server.organization.Requires;
import aisle.server.organization.Staff;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The jobs of a store in the office: when they are due, what came of them, start and stop. */
@RestController
@RequestMapping("/api/stores/{store}/jobs")
class JobController {

    private static final int SHOWN = 8;

    private final Jobs jobs;
    private final Staff staff;
    private final Access access;

    JobController(Jobs jobs, Staff staff, Access access) {
        this.jobs = jobs;
        this.staff = staff;
        this.access = access;
    }

    /**
     * A job.
     *
     * @param next when it is due; null when it is done only when somebody asks
     * @param runs the last ones, the latest leading
     */
    record JobSheet(String name, @Nullable Instant next, List<JobRun> runs) {}

    /** All jobs, and the names of who asked. */
    record Overview(List<JobSheet> jobs, Map<Long, String> people) {}

    @GetMapping
    @Requires(Permission.JOB_MANAGE)
    Overview list(@PathVariable long store) {
        List<JobSheet> sheets = jobs.names(store).stream()
                .map(name -> new JobSheet(name, jobs.due(name, store).orElse(null), jobs.last(name, store, SHOWN)))
                .toList();
        var asked = sheets.stream()
                .flatMap(sheet -> sheet.runs().stream())
                .map(JobRun::askedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Overview(sheets, staff.names(asked));
    }

    @PostMapping("/{job}/start")
    @Requires(Permission.JOB_MANAGE)
    JobRun start(@PathVariable long store, @PathVariable String job) {
        return jobs.start(job, store, null, access.staff().id());
    }

    @PostMapping("/{job}/cancel")
    @Requires(Permission.JOB_MANAGE)
    JobRun cancel(@PathVariable long store, @PathVariable String job) {
        return jobs.cancel(job, store);
    }
}

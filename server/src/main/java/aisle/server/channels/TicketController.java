package aisle.server.channels;

import aisle.server.organization.Access;
import aisle.server.organization.ForCaller;
import aisle.server.organization.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hands out tickets for the live push. */
@RestController
@RequestMapping("/api/live/tickets")
class TicketController {
    private final Tickets tickets;
    private final Access access;

    TicketController(Tickets tickets, Access access) {
        this.tickets = tickets;
        this.access = access;
    }

    record Ticket(String ticket) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @ForCaller("everybody known hears something; each event is filtered by right and store")
    Ticket issue() {
        return new Ticket(tickets.issue(access.caller().orElseThrow(Problem::signInNeeded)));
    }
}

package aisle.server;

import aisle.server.organization.Open;
import aisle.server.organization.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the container sends what it refuses itself, such as a malformed request line. */
@RestController
@Hidden
class Errors implements ErrorController {
    @RequestMapping("/error")
    @Open("it only says what the container refused")
    void refused(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        if (status.is5xxServerError()) {
            throw Problems.broken();
        }
        throw Problem.of(
                status.value(), "refused", status.getReasonPhrase(), "The request was refused before it was read.");
    }
}

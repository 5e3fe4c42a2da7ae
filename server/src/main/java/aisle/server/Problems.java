package aisle.server;

import aisle.server.organization.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever goes wrong in a route, ours or Spring's, into a {@link Problem}. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** What is answered when the fault is ours. The log has the rest, under the same correlation. */
    static Problem broken() {
        return Problem.of(
                500,
                "broken",
                "Something broke here",
                "This is a fault of the server; nothing was half done. Its log has it under this correlation.");
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Problem problem) {
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<Object> broke(Exception unexpected) {
        LOG.error("A route failed", unexpected);
        return answer(broken());
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(UnreadableBody.problem(unreadable));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = invalid.getFieldErrors();
        if (errors.isEmpty()) {
            return answer(Problem.of(400, "invalid-value", "A value is not allowed", invalid.getMessage()));
        }
        Problem problem = invalid(errors.getFirst());
        if (errors.size() > 1) {
            problem.with(
                    "others",
                    errors.subList(1, errors.size()).stream()
                            .map(error -> Map.of("field", error.getField(), "allowed", message(error)))
                            .toList());
        }
        return answer(problem);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(Problem.invalid(missing.getParameterName(), null, "a " + missing.getParameterType()));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
        return answer(Problem.invalid(field, mismatch.getValue(), UnreadableBody.allowed(mismatch.getRequiredType())));
    }

    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(noSuchRoute(missing.getResourcePath()));
    }

    @Override
    protected ResponseEntity<Object> handleNoHandlerFoundException(
            NoHandlerFoundException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(noSuchRoute(missing.getRequestURL()));
    }

    static Problem noSuchRoute(String path) {
        return Problem.of(404, "no-such-route", "Nothing is here", "There is no /" + path.replaceFirst("^/", "") + ".");
    }

    /** Everything else that Spring refuses by itself: wrong method, wrong media type, timeouts. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        String detail = refused instanceof ErrorResponse error ? error.getBody().getDetail() : refused.getMessage();
        String type = known.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        Problem problem = Problem.of(
                status.value(), type, known.getReasonPhrase(), detail == null ? known.getReasonPhrase() : detail);
        ResponseEntity<Object> answer = answer(problem);
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        all.putAll(answer.getHeaders());
        return new ResponseEntity<>(answer.getBody(), all, status);
    }

    private static Problem invalid(FieldError error) {
        boolean secret = error.getField().toLowerCase(Locale.ROOT).matches(".*(password|pin|code).*");
        Object value = error.getRejectedValue();
        return Problem.invalid(error.getField(), secret && value != null ? "what was sent" : value, message(error));
    }

    private static String message(FieldError error) {
        String message = error.getDefaultMessage();
        return message == null ? "another value" : message;
    }

    private static ResponseEntity<Object> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .headers(ProblemWriter.headers(problem))
                .body(ProblemWriter.body(problem));
    }
}

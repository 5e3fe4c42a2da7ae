package aisle.server;

import aisle.server.organization.Problem;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request that may not bring more than so many bytes, also when it does not say beforehand how many it brings. */
final class LimitedBody extends HttpServletRequestWrapper {
    private final long bytesMax;

    private LimitedBody(HttpServletRequest request, long bytesMax) {
        super(request);
        this.bytesMax = bytesMax;
    }

    /**
     * Refuses at once what says it is too large, and limits what does not.
     *
     * @param request as it came
     * @param bytesMax how much it may bring
     * @return the request to go on with
     * @throws Problem 413 {@code body-too-large}
     */
    static HttpServletRequest of(HttpServletRequest request, long bytesMax) {
        if (request.getContentLengthLong() > bytesMax) {
            throw tooLarge(bytesMax);
        }
        boolean known = request.getContentLengthLong() >= 0;
        return known || request.getHeader("Transfer-Encoding") == null ? request : new LimitedBody(request, bytesMax);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Counted(super.getInputStream(), bytesMax);
    }

    private static Problem tooLarge(long bytesMax) {
        return Problem.of(
                        413,
                        "body-too-large",
                        "The body is too large",
                        "Send at most " + bytesMax + " bytes at once; a journal or a file may come in several parts.")
                .with("allowed", bytesMax);
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream bytes;
        private final long bytesMax;
        private long read;

        Counted(ServletInputStream bytes, long bytesMax) {
            this.bytes = bytes;
            this.bytesMax = bytesMax;
        }

        @Override
        public int read() throws IOException {
            int next = bytes.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = bytes.read(into, from, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int more) {
            read += more;
            if (read > bytesMax) {
                throw tooLarge(bytesMax);
            }
        }

        @Override
        public boolean isFinished() {
            return bytes.isFinished();
        }

        @Override
        public boolean isReady() {
            return bytes.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            bytes.setReadListener(listener);
        }
    }
}

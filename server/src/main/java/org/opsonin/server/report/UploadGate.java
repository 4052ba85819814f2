package org.opsonin.server.report;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Bounds the memory that files take while they come in, and keeps every answer about a chart out
/// of every cache. Large files share half of the room, and one address has eight places: who sends
/// slowly keeps nobody else out.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 35)
class UploadGate extends OncePerRequestFilter {

  private static final int SHARE_OF_MEMORY = 4;
  private static final int COPIES = 2;
  private static final long MEGABYTE = 1L << 20;
  private static final long LARGE = 2 * MEGABYTE;
  private static final int AT_ONCE_BY_ADDRESS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long MOST_THROWN_AWAY = 256 * MEGABYTE;

  private final long mostBytes;
  private final int room;
  private final Semaphore megabytes;
  private final Semaphore ofLargeFiles;
  private final LoadingCache<String, Semaphore> addresses =
      Caffeine.newBuilder().weakValues().build(_ -> new Semaphore(AT_ONCE_BY_ADDRESS, true));

  UploadGate(@Value("${spring.servlet.multipart.max-request-size:33MB}") DataSize most) {
    mostBytes = most.toBytes();
    room = (int) (Runtime.getRuntime().maxMemory() / MEGABYTE) / SHARE_OF_MEMORY;
    megabytes = new Semaphore(room, true);
    ofLargeFiles = new Semaphore(room / 2, true);
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      return false;
    }
    String[] parts = request.getRequestURI().split("/", 4);
    return parts.length < 3 || !parts[2].equals("report");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      chain.doFilter(new WithoutForm(request), response);
      return;
    }
    if (!request.getMethod().equals("POST")) {
      chain.doFilter(request, response);
      return;
    }
    long length = request.getContentLengthLong();
    if (length > mostBytes) {
      throwAway(request);
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    boolean large = length < 0 || length > LARGE;
    int needed =
        (int) Math.min(large ? room / 2 : room, megabytes(length < 0 ? mostBytes : length));
    Semaphore own = addresses.get(request.getRemoteAddr());
    if (!enter(own, large, needed)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Gate.TRY_AGAIN_SECONDS));
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      leave(own, large, needed);
    }
  }

  private void leave(Semaphore own, boolean large, int needed) {
    megabytes.release(needed);
    if (large) {
      ofLargeFiles.release(needed);
    }
    own.release();
  }

  private static long megabytes(long length) {
    return 1 + COPIES * length / MEGABYTE;
  }

  private boolean enter(Semaphore own, boolean large, int needed) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    if (!take(own, 1, end)) {
      return false;
    }
    if (large && !take(ofLargeFiles, needed, end)) {
      own.release();
      return false;
    }
    if (!take(megabytes, needed, end)) {
      if (large) {
        ofLargeFiles.release(needed);
      }
      own.release();
      return false;
    }
    return true;
  }

  private static boolean take(Semaphore from, int count, long end) {
    try {
      return from.tryAcquire(count, Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Reads past what is too much for a while: a browser shows an answer only once it has sent all.
  private static void throwAway(HttpServletRequest request) throws IOException {
    if (request.getHeader(HttpHeaders.EXPECT) != null) {
      return; // it asks before it sends
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    long left = MOST_THROWN_AWAY;
    var piece = new byte[1 << 15];
    InputStream in = request.getInputStream();
    int read = in.read(piece);
    while (read >= 0 && left > 0 && System.nanoTime() - end < 0) {
      left -= read;
      read = in.read(piece);
    }
  }

  /// A request whose form was refused and must not be read after all to say so.
  private static final class WithoutForm extends HttpServletRequestWrapper {

    WithoutForm(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getContentType() {
      return null;
    }
  }
}

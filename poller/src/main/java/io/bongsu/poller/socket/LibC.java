package io.bongsu.poller.socket;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The C library's socket calls. Each returns what C returns, or the negative errno; the last
 * argument is memory of {@link #errnoSize()} bytes that no other thread uses at the time.
 */
public final class LibC {
  private static final Linker LINKER = Linker.nativeLinker();
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private static final MethodHandle SOCKET =
      handle("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
  private static final MethodHandle CLOSE =
      handle("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
  private static final MethodHandle BIND =
      handle("bind", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle SETSOCKOPT =
      handle(
          "setsockopt",
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle GETSOCKOPT =
      handle(
          "getsockopt",
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
  private static final MethodHandle SENDTO =
      handle(
          "sendto",
          FunctionDescriptor.of(
              JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));
  private static final MethodHandle RECVMMSG =
      handle(
          "recvmmsg",
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS));
  private static final MethodHandle SENDMMSG =
      handle("sendmmsg", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));
  private static final MethodHandle POLL =
      handle("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));

  private LibC() {}

  /** Octets of the memory that takes the errno. */
  public static long errnoSize() {
    return STATE.byteSize();
  }

  /** socket(2). */
  public static int socket(int domain, int type, int protocol, MemorySegment errno) {
    try {
      return orErrno((int) SOCKET.invokeExact(errno, domain, type, protocol), errno);
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** close(2). */
  public static int close(int fd, MemorySegment errno) {
    try {
      return orErrno((int) CLOSE.invokeExact(errno, fd), errno);
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** bind(2). */
  public static int bind(int fd, MemorySegment address, MemorySegment errno) {
    try {
      return orErrno((int) BIND.invokeExact(errno, fd, address, (int) address.byteSize()), errno);
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** setsockopt(2). */
  public static int setsockopt(
      int fd, int level, int option, MemorySegment value, MemorySegment errno) {
    try {
      return orErrno(
          (int) SETSOCKOPT.invokeExact(errno, fd, level, option, value, (int) value.byteSize()),
          errno);
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** getsockopt(2), of an option of the value's size. */
  public static int getsockopt(
      int fd, int level, int option, MemorySegment value, MemorySegment errno) {
    try (Arena scratch = Arena.ofConfined()) {
      MemorySegment size = scratch.allocateFrom(JAVA_INT, (int) value.byteSize());
      return orErrno((int) GETSOCKOPT.invokeExact(errno, fd, level, option, value, size), errno);
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** sendto(2). */
  public static int sendto(
      int fd, MemorySegment packet, int flags, MemorySegment to, MemorySegment errno) {
    try {
      return orErrno(
          (int)
              (long)
                  SENDTO.invokeExact(
                      errno, fd, packet, packet.byteSize(), flags, to, (int) to.byteSize()),
          errno);
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** recvmmsg(2), without a time limit. */
  public static int recvmmsg(
      int fd, MemorySegment messages, int count, int flags, MemorySegment errno) {
    try {
      return orErrno(
          (int) RECVMMSG.invokeExact(errno, fd, messages, count, flags, MemorySegment.NULL), errno);
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** sendmmsg(2). */
  public static int sendmmsg(
      int fd, MemorySegment messages, int count, int flags, MemorySegment errno) {
    try {
      return orErrno((int) SENDMMSG.invokeExact(errno, fd, messages, count, flags), errno);
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** poll(2). */
  public static int poll(MemorySegment sockets, int count, int timeoutMillis, MemorySegment errno) {
    try {
      return orErrno((int) POLL.invokeExact(errno, sockets, (long) count, timeoutMillis), errno);
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static int orErrno(int result, MemorySegment errno) {
    return result >= 0 ? result : -(int) ERRNO.get(errno, 0L);
  }

  private static MethodHandle handle(String name, FunctionDescriptor descriptor) {
    return LINKER.downcallHandle(
        LINKER.defaultLookup().findOrThrow(name),
        descriptor,
        Linker.Option.captureCallState("errno"));
  }
}

package io.bongsu.storage.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** A folder whose every step a test can watch, delay and let fail. */
public final class FaultyFolder implements JournalFolder {
  private final JournalFolder real;

  /** Called before each step with its name; what it throws happens instead of the step. */
  public volatile Step before = _ -> {};

  /** Octets that still fit on the disk. */
  public volatile long room = Long.MAX_VALUE;

  /** What {@link #space} tells; null: the truth. */
  public volatile Space told;

  public FaultyFolder(JournalFolder real) {
    this.real = real;
  }

  /** Something about to happen. */
  public interface Step {
    /** Lets it happen, or not. */
    void before(String what) throws IOException;
  }

  @Override
  public void prepare() throws IOException {
    before.before("prepare");
    real.prepare();
  }

  @Override
  public List<String> names() throws IOException {
    return real.names();
  }

  @Override
  public byte[] read(String name, long offset, int most) throws IOException {
    before.before("read");
    return real.read(name, offset, most);
  }

  @Override
  public long size(String name) throws IOException {
    return real.size(name);
  }

  @Override
  public Output create(String name) throws IOException {
    before.before("create");
    Output output = real.create(name);
    before.before("created");
    return new FaultyOutput(output);
  }

  @Override
  public void replace(String name, byte[] contents) throws IOException {
    before.before("replace");
    real.replace(name, contents);
    before.before("replaced");
  }

  @Override
  public void rename(String from, String to) throws IOException {
    before.before("rename");
    real.rename(from, to);
  }

  @Override
  public synchronized void delete(String name) throws IOException {
    before.before("delete");
    room += real.names().contains(name) && room < Long.MAX_VALUE ? real.size(name) : 0;
    real.delete(name);
    before.before("deleted");
  }

  @Override
  public void reserve(String name, long bytes) throws IOException {
    take(bytes);
    real.reserve(name, bytes);
  }

  @Override
  public Space space() throws IOException {
    return told == null ? real.space() : told;
  }

  private synchronized void take(long bytes) throws IOException {
    if (room != Long.MAX_VALUE) {
      if (bytes > room) {
        throw new IOException("No space left on device");
      }
      room -= bytes;
    }
  }

  private final class FaultyOutput implements Output {
    private final Output output;

    FaultyOutput(Output output) {
      this.output = output;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
      before.before("write");
      if (bytes.remaining() > room) {
        int fits = (int) room;
        ByteBuffer part = bytes.slice(bytes.position(), fits);
        room = 0;
        output.write(part);
        throw new IOException("No space left on device");
      }
      take(bytes.remaining());
      output.write(bytes);
      before.before("written");
    }

    @Override
    public void force() throws IOException {
      before.before("force");
      output.force();
      before.before("forced");
    }

    @Override
    public void close() throws IOException {
      output.close();
    }
  }
}

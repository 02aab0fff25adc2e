package io.bongsu.storage.series;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A frame as octets, big-endian: device, moment (seconds, nanoseconds), group, number of instances,
 * each with its length, then the values.
 */
final class FrameCodec {
  private static final int FIXED = 8 + 8 + 4 + 1 + 4;

  private FrameCodec() {}

  static byte[] write(QueuedFrame queued) {
    SampleFrame frame = queued.frame();
    List<byte[]> names =
        frame.instances().stream().map(name -> name.getBytes(StandardCharsets.UTF_8)).toList();
    int size = FIXED + 4 * frame.values().length;
    for (byte[] name : names) {
      size += 4 + name.length;
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    out.putLong(queued.device().value());
    Instant at = frame.at();
    out.putLong(at.getEpochSecond()).putInt(at.getNano());
    out.put((byte) frame.group().number()).putInt(names.size());
    names.forEach(name -> out.putInt(name.length).put(name));
    out.asFloatBuffer().put(frame.values());
    return out.array();
  }

  /**
   * Reads.
   *
   * @throws IllegalArgumentException when these are not the octets of a frame
   */
  static QueuedFrame read(byte[] payload) {
    try {
      ByteBuffer in = ByteBuffer.wrap(payload);
      var device = new DeviceId(in.getLong());
      Instant at = Instant.ofEpochSecond(in.getLong(), in.getInt());
      MetricGroup group = group(in.get());
      List<String> instances = names(in);
      float[] values = new float[in.remaining() / 4];
      in.asFloatBuffer().get(values);
      var frame = new SampleFrame(group, at, instances, values);
      return new QueuedFrame(device, frame, frame.samples());
    } catch (BufferUnderflowException | DateTimeException | NegativeArraySizeException garbage) {
      throw new IllegalArgumentException("The record is not a frame of samples", garbage);
    }
  }

  private static List<String> names(ByteBuffer in) {
    int count = in.getInt();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int length = in.getInt();
      if (length > in.remaining()) {
        throw new BufferUnderflowException();
      }
      byte[] name = new byte[length];
      in.get(name);
      names.add(new String(name, StandardCharsets.UTF_8));
    }
    return List.copyOf(names);
  }

  private static MetricGroup group(byte number) {
    return Arrays.stream(MetricGroup.values())
        .filter(group -> group.number() == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No group has the number " + number));
  }
}

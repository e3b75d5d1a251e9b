import Deliberation
import Glibc

extension Moment {
  /// What the clock on the wall shows now, in the zone of this machine.
  ///
  /// The corresponding C functions are `clock_gettime` and `localtime_r`.
  package static var now: Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var parts = tm()
    localtime_r(&time.tv_sec, &parts)
    return Moment(
      milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec / 1_000_000),
      offset: parts.tm_gmtoff / 60)
  }
}

import CGlibc
import Glibc
import Values

extension Moment {
  /// The clock on the wall, with the zone of this machine.
  package static var now: Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var seconds = time.tv_sec
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Moment(
      milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000,
      offset: parts.tm_gmtoff / 60)
  }
}

extension Moment {
  /// A time given in UTC, as programs write it, on the wall of this machine's zone; a time given in
  /// any other zone is meant in that one.
  package var inZoneOfThisMachine: Moment {
    guard offset == 0 else { return self }
    var seconds = time_t(milliseconds / 1000)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return inZone(parts.tm_gmtoff / 60)
  }
}

extension Moment {
  /// A time on the wall of this machine's zone, summer time taken in.
  package init(local day: Day, hour: Int, minute: Int) {
    var parts = tm()
    parts.tm_year = CInt(day.year - 1900)
    parts.tm_mon = CInt(day.month - 1)
    parts.tm_mday = CInt(day.day)
    parts.tm_hour = CInt(hour)
    parts.tm_min = CInt(minute)
    parts.tm_isdst = -1
    _ = mktime(&parts)
    self.init(day: day, hour: hour, minute: minute, offset: parts.tm_gmtoff / 60)
  }
}

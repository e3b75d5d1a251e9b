import Affairs
import FoundationEssentials
import Log

/// Turns the bytes of a chain's line into events again.
enum LedgerEventReader {
  /// - Returns: the entry, and what is wrong where its events can't be read; then it says nothing.
  static func read(_ entry: ChainEntry) -> (LedgerEntry, trouble: String?) {
    do {
      return (try entry.ledgerEntry { events, _ in try read(events) }, nil)
    } catch {
      return (entry.ledgerEntry { _, _ in [] }, "\(error)")
    }
  }

  private static func read(_ events: [UInt8]) throws -> [LedgerEvent] {
    if let number = SaneNumbers.violation(in: events) { throw TooLong(number: number) }
    return try JSONReader.readNamed(events, LedgerEvent.init(named:from:))
      // Anything but one event an object: what is wrong with it is said there.
      ?? JSONReader.read([LedgerEvent].self, from: events)
  }

  private struct TooLong: Error {
    let number: String
  }
}

/// Turns events into the bytes of a chain's line.
enum LedgerEventWriter {
  /// - Throws: `LedgerRefusal.numberTooLong` for a number that a chain may not hold.
  static func bytes(_ events: [LedgerEvent]) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = Array(try encoder.encode(events))
    // What no reader would take is never written.
    if let number = SaneNumbers.violation(in: bytes) { throw LedgerRefusal.numberTooLong(number) }
    return bytes
  }
}

import FoundationEssentials
import Glibc
import Log
import Text

/// Telephone numbers, kept in `contacts.json` beside a session file and never in it, so that they
/// can be deleted at any time without touching the record.
package struct Contacts: Codable, Hashable, Sendable {
  package var format = "yishi-contacts"
  /// The version of the file's format.
  package var version = 1
  /// By participant's id.
  package var telephones: [String: String] = [:]

  /// Where it lies, beside the meeting's file.
  package static func path(beside session: String) -> String {
    Log.folder(of: session) + "/contacts.json"
  }

  /// Whether a file holds telephones, whatever its name.
  package static func isContacts(_ bytes: [UInt8]) -> Bool {
    guard bytes.count < 16 << 20, bytes.contains(UInt8(ascii: "{")) else { return false }
    return (try? JSONDecoder().decode(Contacts.self, from: Data(bytes)))?.format
      == Contacts().format
  }

  /// Reads what stands beside a session file; empty where there is nothing.
  package static func read(
    beside session: String, posix: Posix = .system
  ) throws -> Contacts {
    let path = path(beside: session)
    let bytes: [UInt8]?
    do { bytes = try posix.contents(path) } catch { throw JournalError(error, at: path) }
    guard let bytes else { return Contacts() }
    guard let contacts = try? JSONDecoder().decode(Contacts.self, from: Data(bytes)),
      contacts.format == Contacts().format, contacts.version == 1
    else { throw JournalError.contactsUnreadable(path: path) }
    return contacts
  }

  /// Deletes all numbers of a meeting, those too that a killed program left half written; the record
  /// stays as it is.
  package static func delete(beside session: String, posix: Posix = .system) throws {
    let path = path(beside: session)
    posix.removeLeftovers(in: folder(of: path))
    do throws(SystemError) {
      guard try posix.status(path) != nil else { return }
      try posix.unlink(path)
      try posix.syncFolder(folder(of: path))
    } catch {
      throw JournalError(error, at: path)
    }
  }

  /// Adds and changes numbers, deletes those that are empty; writes nothing where that changes
  /// nothing. Call under the session's lock.
  package static func merge(
    _ changes: [String: String], beside session: String, posix: Posix
  ) throws {
    var contacts: Contacts
    do {
      contacts = try read(beside: session, posix: posix)
    } catch {
      // From a file that can't be read nobody inherits a number.
      if changes.values.allSatisfy(\.isEmpty) { return }
      throw error
    }
    let before = contacts
    for (participant, telephone) in changes {
      contacts.telephones[participant] = telephone.isEmpty ? nil : telephone
    }
    guard contacts != before else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let path = path(beside: session)
    do {
      try posix.replace(path, with: Array(try encoder.encode(contacts)) + [10])
    } catch let error as SystemError {
      throw JournalError(error, at: path)
    }
  }
}

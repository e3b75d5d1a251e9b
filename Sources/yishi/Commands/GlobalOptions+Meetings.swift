import Archives
import ArgumentParser
import Deliberation
import Foundation
import Log
import Office
import Sentences
import Values

/// Where meetings are, and how one is opened from the command line.
extension GlobalOptions {
  /// The archive of this run: the option, `YISHI_ARCHIVE`, the settings, the documents folder.
  var chosenArchive: Archive {
    let environment = ProcessInfo.processInfo.environment
    let configured = environment["YISHI_ARCHIVE"] ?? ""
    return Archive.chosen(
      option: archive ?? (configured.isEmpty ? Speech.settings.archive : nil),
      environment: environment)
  }

  /// What this machine remembers of acknowledged lines.
  var acknowledged: Acknowledged {
    Acknowledged(environment: ProcessInfo.processInfo.environment)
  }

  /// The clerk's name: a name, not a proof.
  var clerkName: String {
    [clerk, Speech.settings.clerk].lazy.compactMap { $0 }.first { !$0.isEmpty } ?? "记录"
  }

  /// Judges the clerk's name as every other name is, wherever it was given.
  func validate() throws {
    for (name, place) in [(clerk, "--as"), (Speech.settings.clerk, "clerk")] {
      guard let name else { continue }
      do throws(Refusal) { try name.checkAsClerk(at: place) } catch {
        let session = Session(identity: Session.Identity(id: "", date: Day(number: 0), title: ""))
        throw ValidationError("\(place): " + error.sentence(in: Speech.language, of: session))
      }
    }
  }

  /// The archive, to be read: that it isn't there is said, where somebody named it.
  ///
  /// - Throws: a failure where the path leads nowhere or to no folder.
  func readableArchive() throws -> Archive {
    let chosen = chosenArchive
    let environment = ProcessInfo.processInfo.environment
    let isNamed =
      archive != nil || environment["YISHI_ARCHIVE"]?.isEmpty == false
      || Speech.settings.archive != nil
    if try !chosen.isThere(), isNamed {
      throw Failure.system(Speech.words.noSuchArchive(chosen.path))
    }
    return chosen
  }

  /// The file that a path, a date or part of a title names.
  func find(_ reference: String) throws -> String {
    do {
      return try chosenArchive.find(reference)
    } catch let error as ArchiveError {
      _ = try readableArchive()
      throw error
    }
  }

  /// Opens the meeting that a path, a date or part of a title names.
  func open(_ reference: String, for access: Journal.Access = .appending) throws -> MeetingFile {
    try MeetingFile.open(
      try find(reference), clerk: clerkName, for: access, watching: acknowledged)
  }

  /// Says on standard error what the file has to tell besides.
  static func tellNotices(of meeting: MeetingFile) {
    for notice in meeting.takeNotices() { Output.complain(notice.sentence(in: Speech.language)) }
  }

  /// Says which other files hold the same meeting.
  func tellCopies(of path: String) {
    let words = CopyWording(Speech.language)
    for copy in Archive.copies(of: path) {
      switch copy.relation {
      case .older: Output.complain(words.older(copy.path, last: copy.last))
      case .newer: Output.complain(words.newer(copy.path, last: copy.last))
      case .forked:
        let last = (try? Listing(path))?.entries ?? 0
        Output.complain(words.forked(path, last, copy.path, copy.last))
      }
    }
  }

  /// Says, after what could be read was shown, why there is no more.
  ///
  /// - Throws: the reason, where a part of the meeting can't be read.
  func warn(of meeting: MeetingFile) throws {
    if let other = meeting.otherKnown { Output.complain(other.sentence(in: Speech.language)) }
    switch meeting.obstacle {
    case .damaged?, .newer?: throw meeting.obstacle ?? JournalError.notFound(path: meeting.path)
    case let obstacle?: Output.complain(obstacle.sentence(in: Speech.language))
    case nil: break
    }
    if let damage = meeting.session.damage {
      throw Failure.input(
        Refusal.file(.damaged(entry: damage.entry)).sentence(
          in: Speech.language, of: meeting.session))
    }
  }
}

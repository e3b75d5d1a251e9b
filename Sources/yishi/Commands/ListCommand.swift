import Archives
import ArgumentParser
import Deliberation
import Log
import Office
import Sentences
import Text
import Values

/// `yishi list`: the archive's meetings, each by the first and last line of its file.
struct ListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Speech.help.listCommand)
  }

  @Flag(help: ArgumentHelp(Speech.help.jsonFlag)) var json = false
  @OptionGroup(title: Speech.help.common) var global: GlobalOptions

  func run() throws {
    let archive = try global.readableArchive()
    var look = archive.look()
    let (listings, unreadable) = (look.listings, look.unreadable)
    let newestFirst = Array(listings.reversed())
    // How a round stands only the whole file tells; sealed ones have none.
    var courses: [String: WrittenCourse] = [:]
    for listing in listings where !listing.isSealed {
      courses[listing.path] = look.inside(of: listing.path)?.course
    }
    look.keep()
    let copies = Archive.copies(among: listings)
    let sealed = Set(((try? Register.seals(in: archive)) ?? []).map(\.session))
    let acknowledged = global.acknowledged.listed()
    func behind(_ listing: Listing) -> Behind? {
      Behind(listing, sealed: sealed, acknowledged: acknowledged)
    }
    if json {
      Output.line(
        try JSON.page(
          newestFirst.map {
            Row(
              $0, course: courses[$0.path], copies: copies[$0.path] ?? [], behind: behind($0))
          }))
    } else if newestFirst.isEmpty && unreadable.isEmpty {
      Output.line(Speech.words.noMeetings(in: archive.path).displayed)
    } else if !newestFirst.isEmpty {
      // At once: there may be thousands.
      let lines = newestFirst.map { listing in
        let mark = behind(listing)?.mark(in: Speech.language)
        return line(listing, courses[listing.path], copies[listing.path] ?? [])
          + (mark.map { "  " + $0 } ?? "")
      }
      Output.line(lines.joined(separator: "\n"))
    }
    for listing in listings {
      for copy in copies[listing.path] ?? []
      where copy.relation == .forked && listing.path < copy.path {
        Output.complain(
          CopyWording(Speech.language).forked(
            listing.path, listing.entries, copy.path, copy.last))
      }
    }
    for folder in archive.brokenOff(among: look.empty) {
      Output.complain(Speech.verification.brokenOffFolder(folder))
    }
    for error in unreadable { Output.complain(error.sentence(in: Speech.language)) }
    if let first = unreadable.first { throw ExitCode(first.exitStatus) }
  }

  private func line(
    _ listing: Listing, _ course: WrittenCourse?, _ copies: [Copy]
  ) -> String {
    let state =
      listing.isSealed
      ? Speech.words.sealed : course?.state(in: Speech.language) ?? Speech.words.notSealed
    let count = Speech.words.entries(listing.entries).padded(to: 10, .trailing)
    let recovered =
      (listing.isRecovered ? "  " + lacking(listing) : "")
      + (copies.mark(in: Speech.language).map { "  " + $0 } ?? "")
    // Older files hold titles with a number in them, and a terminal may stand on the wall.
    let title = listing.title.maskingNumbers
    return "\(listing.header.date)  \(state)  \(count)  \(title)\(recovered)"
      .displayed
  }

  /// What a recovered record lacks, and that it was sealed as such; that alone is worth opening it.
  private func lacking(_ listing: Listing) -> String {
    guard
      let meeting = try? MeetingFile.open(
        listing.path, clerk: global.clerkName, for: .reading)
    else { return Speech.words.isRecovered }
    let sentences = meeting.session.provenance(in: Speech.language)
    return sentences.isEmpty ? Speech.words.isRecovered : sentences.joined(separator: " ")
  }

  /// One meeting, as `--json` prints it.
  private struct Row: Encodable {
    var id: String
    var date: Day
    var title: String
    var entries: Int
    var last: Moment
    var sealed: Bool
    var recovered: Bool
    /// The last day of a round whose slips are waited for; left out where none is.
    var slipsUntil: Day?
    var copies: [CopyRow]
    /// The last entry this machine has confirmed, where the file doesn't go that far.
    var confirmed: Int?
    /// The register has the meeting as sealed, and the file lacks the seal.
    var sealMissing: Bool
    var file: String

    struct CopyRow: Encodable {
      var file: String
      /// `older`, `newer` or `forked`.
      var relation: String
      var entries: Int
    }

    init(_ listing: Listing, course: WrittenCourse?, copies: [Copy], behind: Behind?) {
      if case .asking(let until)? = course { slipsUntil = until }
      if case .endsBefore(let n)? = behind { confirmed = n }
      sealMissing = behind == .sealMissing
      self.copies = copies.map {
        CopyRow(file: $0.path, relation: $0.relation.rawValue, entries: $0.last)
      }
      (id, date, title) = (listing.header.id, listing.header.date, listing.title)
      (entries, last, sealed) = (listing.entries, listing.last, listing.isSealed)
      (recovered, file) = (listing.isRecovered, listing.path)
    }
  }
}

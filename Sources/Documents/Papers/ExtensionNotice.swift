import Deliberation
import Sentences
import Text
import Values

/// 延期公告: that the last day of an owners' round is another, with how many have answered until then;
/// how they answered nobody learns.
struct ExtensionNotice: Paper {
  let code = "extension"
  let audiences: [Audience] = [.public]
  let formats: [PaperFormat] = [.text, .docx, .html]
  let isBefore = false
  let isOfWrittenVote = true
  let needs: [Need] = [.extendedRound, .confirmedRecovery, .confirmedCopy]
  let filing: Filing? = .announcement
  let isPosted = true

  func name(in language: Language) -> String { language("延期公告", "notice of extension") }
  func document(of proceedings: Proceedings) -> Document { proceedings.extensionNotice }
}

extension DocumentKind {
  package static let extensionNotice = DocumentKind(ExtensionNotice())
}

extension Need {
  /// The last day of a round of the owners was put off.
  fileprivate static let extendedRound = Need(code: "extendedRound") {
    $0.lastExtension != nil
  } sentence: { paper, language, reader in
    language(
      "还没有延长过征询或表决的截止日\(reader.member("extendRound", in: language))，不出\(paper)。",
      "No round's last day was put off\(reader.member("extendRound", in: language)), so there is no \(paper)."
    )
  }
}

extension Proceedings {
  /// 延期: of which vote, from which last day to which, on which day and why.
  fileprivate struct Extension {
    let vote: Vote
    let from: Day
    let until: Day
    let on: Day
    let reason: String
  }

  /// The last time a round of the owners that had a last day was given another; one after another of a
  /// vote each tell what stood before.
  fileprivate var lastExtension: Extension? {
    var last: Extension?
    var lastDays: [Vote.ID: Day] = [:]
    for entry in session.entries where session.retractedBy[entry.number] == nil {
      for event in entry.events {
        if case .voteOpened(let it) = event {
          lastDays[it.vote] = it.opening.period?.until ?? it.opening.until
        }
        guard case .roundExtended(let it) = event, let vote = session.votes[it.vote] else {
          continue
        }
        if let before = lastDays[it.vote], vote.opening.ownerRoll != nil, vote.voided == nil {
          last = Extension(
            vote: vote, from: before, until: it.until,
            on: session.zoned(session.happened(of: entry)).day, reason: it.reason)
        }
        lastDays[it.vote] = it.until
      }
    }
    return last
  }

  fileprivate var extensionNotice: Document {
    guard let extended = lastExtension else {
      return Document(kind: .extensionNotice, audience: audience, title: ["延期公告"], blocks: [])
    }
    let vote = extended.vote
    let first = vote.period?.from ?? session.zoned(vote.opened).day
    let issue = vote.opening.issue.flatMap { session.issues[$0] }
    let about = issue.map { title(of: $0) } ?? meetingTitle
    var outline = Outline(level: .first)
    var blocks: [Block] = [
      .line(addressees(of: vote)),
      .paragraph("就\(about)书面征求业主意见的截止时间延长，现公告如下："),
    ]
    blocks += outline.section(
      "原定起止时间", ["\(first.official)至\(extended.from.official(after: first))。"])
    blocks += outline.section("已参与的人数和面积", [participants(in: extended)])
    blocks += outline.section("延期的依据和原因", grounds(of: extended))
    blocks += outline.section(
      "新的截止时间",
      ["\(extended.until.official)（含当日）。已交回的表决票继续有效，不必重新填写；还没有交回的，请在截止时间以前交回。"])
    blocks += outline.section("联系方式", contactLines)
    blocks.append(.signature(convener, date: (issuing.on ?? extended.on).official))
    return Document(
      kind: .extensionNotice, audience: audience, title: ["关于延长\(about)", "书面表决时间的公告"],
      blocks: blocks)
  }

  /// The clause by which it was put off, a blank where none was recorded, and why.
  private func grounds(of extended: Extension) -> [String] {
    let hasClause =
      extended.reason.contains("《")
      || extended.reason.contains(/第[0-9一二三四五六七八九十百]+[条款项]/)
    return (hasClause ? [] : ["依据条款：______________。"]) + [sentence(free(extended.reason))]
  }

  /// `截至2024年1月30日，已交回表决票的业主8人，专有部分面积513.68平方米（总人数11人，总面积690.66平方米）。`, by the day
  /// each slip came; what a slip of the round before says counts on where it stands.
  private func participants(in extended: Extension) -> String {
    guard let roll = session.owners(of: extended.vote) else { return "人数和面积未登记。" }
    let came = Set(
      session.ballots(of: extended.vote).filter {
        $0.answer != .notReturned && $0.came.map { $0 <= extended.on } ?? true
      }.map(\.room))
    func told(_ takes: (Dwelling) -> Bool) -> (heads: Int, area: Area) {
      let places = roll.dwellings.indices.filter {
        !roll.dwellings[$0].kind.isParking && takes(roll.dwellings[$0])
      }
      let heads = roll.heads.count { !Set($0.dwellings).isDisjoint(with: places) }
      let area = places.reduce(Area(hundredths: 0)) {
        Area(hundredths: $0.hundredths + roll.dwellings[$1].area.hundredths)
      }
      return (heads, area)
    }
    let (part, all) = (told { came.contains($0.room) }, told { _ in true })
    return "截至\(extended.on.official)，已交回表决票的业主\(part.heads)人，专有部分面积\(part.area)平方米"
      + "（总人数\(all.heads)人，总面积\(all.area)平方米）。"
  }
}

import Affairs
import Deliberation
import Sentences
import Text
import Values

/// 大事记: a matter from its first day on; to everybody its steps, verdicts and milestones alone.
struct Chronology: LedgerPaper {
  let code = "timeline"
  let audiences: [Audience] = [.archive, .public]
  let formats: [PaperFormat] = [.docx, .html]
  let subjects: [PaperSubject.Kind] = [.matter]

  func name(in language: Language) -> String { language("大事记", "timeline") }

  func document(of file: CaseFile) -> Document {
    let rows = file.days.map { [$0.day.official, $0.what, $0.who, $0.paper] }
    let blocks: [Block] = [
      .fields([.init("事项", file.title), .init("截至", file.on.official)]), .blank,
      rows.isEmpty
        ? .paragraph("没有可以公开的经过。")
        : .table(
          TextTable(
            columns: [.init("日期"), .init("事"), .init("单位"), .init("文书")], rows: rows)),
    ]
    return Document(
      code: code, audience: file.audience, title: ["\(file.title)", "大事记"], blocks: blocks,
      page: .wide)
  }
}

/// What happened on a day, as 大事记 and 一事一档 tell it.
struct DayOfMatter {
  let day: Day
  let what: String
  /// 单位.
  let who: String
  /// 文书: the paper that tells it.
  let paper: String
}

extension CaseFile {
  /// The course of the matter until the paper's day, as this audience may read it.
  var days: [DayOfMatter] { days(of: { _ in true }) }

  /// The same of some facts alone.
  func days(of isWanted: (Affairs.Thread.Fact) -> Bool) -> [DayOfMatter] {
    let lines = (matter?.thread.lines ?? []).filter { $0.day <= on && isWanted($0.fact) }
    let days = lines.flatMap { line in
      isPublic ? toEverybody(line) : [inFull(line)]
    }
    return days.enumerated().sorted {
      ($0.element.day.number, $0.offset) < ($1.element.day.number, $1.offset)
    }.map(\.element)
  }

  /// The day that a line tells of: of a matter that was closed later than its meeting the later one, where
  /// nothing but that is told; of a promise that was kept the day on which it was.
  private func day(of line: Affairs.Thread.Line) -> Day {
    switch line.fact {
    case .meeting(let it) where it.isHeld && verdicts(it.votes).isEmpty:
      it.closed.map { $0 <= on ? max($0, line.day) : line.day } ?? line.day
    case .revised(.pledge(let now), .pledge(let before)) where before.done == nil:
      now.done.map { $0 <= on ? $0 : line.day } ?? line.day
    default: line.day
    }
  }

  /// `：已办结`; nothing where it was closed after the paper's day.
  private func state(of meeting: Affairs.Thread.Meeting) -> String {
    if let closed = meeting.closed, closed > on { return "" }
    return "：\(meeting.status.name(in: .chinese))"
  }

  /// Which of the matters within this one, or of its places, a note is on; nothing of the matter itself.
  private func parts(of note: Note) -> [String] {
    note.on.compactMap { target -> String? in
      guard let id = target.card, !numbers.contains(id) else { return nil }
      switch ledger[id: id]?.card {
      case .matter(let it)?: return it.title
      case .site(let it)?: return it.name
      default: return nil
      }
    }
  }

  private func inFull(_ line: Affairs.Thread.Line) -> DayOfMatter {
    DayOfMatter(
      day: day(of: line), what: what(line.fact), who: who(line.fact), paper: paper(of: line))
  }

  /// What happened, of the archive copy: day, body and paper have columns of their own.
  private func what(_ fact: Affairs.Thread.Fact) -> String {
    switch fact {
    case .meeting(let it) where it.isHeld:
      let verdicts = verdicts(it.votes)
      return verdicts.isEmpty ? "\(it.title)\(state(of: it))。" : verdicts.joined()
    case .vote(let vote): return verdict(vote) ?? fact.sentence(naming)
    case .noted(let note):
      let tasks = note.on.compactMap { target -> String? in
        guard case .assignment(let session, let id) = target else { return nil }
        return casebook.meetings.assignment(session: session, id: id)
          .map { phrase($0.assignment.work.what).inQuotes }
      }
      let on = tasks + parts(of: note).map { phrase($0).inQuotes }
      return "\(on.joined(separator: "、"))\(note.kind.name(in: .chinese))：\(sentence(note.text))"
    case .entered(.flow(let it)) where it.isGoods:
      let way = it.way == .in ? "收到物资" : "用出物资"
      return "\(way)\(phrase(it.item).inQuotes)\(Language.chinese.amount(it.worth))。"
    case .entered(.pledge(let it)):
      let worth = it.worth.map { Language.chinese.amount($0) } ?? ""
      return sentence(fact.sentence(naming) + worth)
    case .revised(.pledge(let now), .pledge(let before)) where before.done == nil:
      guard now.done != nil else { return sentence(fact.sentence(naming)) }
      return "\(Card.pledge(now).words(in: .chinese) { naming($0) })兑现。"
    case .passed, .skipped, .sentBack: return act(fact) ?? ""
    default: return sentence(fact.sentence(naming))
    }
  }

  /// Who did it, of the archive copy.
  private func who(_ fact: Affairs.Thread.Fact) -> String {
    switch fact {
    case .meeting(let it): it.body
    case .noted(let note): note.by
    case .passed(let step, let passage): body(passing: step, passage)
    default: ""
    }
  }

  /// 会议记录 with its 文号, a file's name, or the entry.
  private func paper(of line: Affairs.Thread.Line) -> String {
    if case .noted(let note) = line.fact, let file = note.file { return file.name }
    switch line.source {
    case .meeting(let session, _):
      let number = casebook.meetings.meetings(session).last?.documentNumber
      return number ?? "会议记录\(session)"
    case .ledger(let entry): return "台账\(entry)"
    }
  }

  /// Who passed a step: whatever met for it; where no meeting was needed whom the procedure names, as
  /// long as that is one alone. Of several it doesn't say which it was.
  private func body(passing step: String, _ passage: Passage) -> String {
    let sessions = passage.met.filter { $0.need == Affairs.Need.Name.meeting.rawValue }
      .flatMap(\.evidence).compactMap(\.session).uniqued
    let met = sessions.compactMap { casebook.meetings.meetings($0).last?.body }
      .filter { !$0.isEmpty }.uniqued
    guard met.isEmpty else { return met.joined(separator: "、") }
    let body = self.step(called: step)?.body ?? ""
    return body.contains { "、或／/（(".contains($0) } ? "" : body
  }

  /// Steps, verdicts and milestones, without anybody's words but those that were confirmed.
  private func toEverybody(_ line: Affairs.Thread.Line) -> [DayOfMatter] {
    func day(_ what: String, by who: String = "", paper: String = "") -> DayOfMatter {
      DayOfMatter(day: self.day(of: line), what: what, who: who, paper: paper)
    }
    let number = document(of: line)
    switch line.fact {
    case .meeting(let it):
      guard it.isHeld else { return [] }
      let verdicts = verdicts(it.votes)
      let said =
        verdicts.isEmpty
        ? "议题\(phrase(title).inQuotes)\(state(of: it))。" : verdicts.joined()
      return [day(said, by: named(it.body), paper: number)]
    case .vote(let vote): return verdict(vote).map { [day($0, paper: number)] } ?? []
    case .begun(let procedure): return [day("开始办理，流程：\(named(procedure))。")]
    case .passed, .skipped, .sentBack:
      return act(line.fact).map { [day($0, by: named(who(line.fact)))] } ?? []
    case .noted(let note) where note.kind == .milestone:
      let parts = parts(of: note).map { named(phrase($0)).inQuotes }.joined(separator: "、")
      return [day(parts + (parts.isEmpty ? "" : "：") + sentence(free(note.text)))]
    default: return []
    }
  }

  /// What was done on a step, in the sentence that both copies have; nil for any other fact.
  private func act(_ fact: Affairs.Thread.Fact) -> String? {
    switch fact {
    case .passed(let id, _): "\(step(id))已办结。"
    case .skipped(let id, let reason): "\(step(id))跳过，原因：\(sentence(free(reason)))"
    case .sentBack(let to, let reason): "退回\(step(to))，原因：\(sentence(free(reason)))"
    default: nil
    }
  }

  /// By its title: what procedures call it for short stands on no paper.
  private func step(_ id: String) -> String { named(step(called: id)?.title ?? id).inQuotes }

  /// A step of the matter, or of one it was linked with that has a course of its own.
  private func step(called id: String) -> Step? {
    if let step = matter?.standing?[id]?.step { return step }
    return numbers.compactMap { ledger[id: $0]?.course }.flatMap(\.procedure.steps)
      .first { $0.id == id }
  }

  /// 文号 of the meeting.
  private func document(of line: Affairs.Thread.Line) -> String {
    guard case .meeting(let session, _) = line.source else { return "" }
    return casebook.meetings.meetings(session).last?.documentNumber ?? ""
  }

  /// What came of the votes that the matter stands or falls by, each with its place where there are
  /// several.
  func verdicts(_ votes: [Extract.Vote]) -> [String] {
    let said = votes.filter(\.isOfMatter).compactMap(verdict)
    return said.count < 2 ? said : said.enumerated().map { "第\($0 + 1)次表决：\($1)" }
  }

  /// What was announced, in the sentence that all papers have; where the rule isn't built in, the verdict
  /// alone.
  func verdict(_ vote: Extract.Vote) -> String? {
    guard let result = vote.result else { return nil }
    guard let rule = Rule.builtIn(vote.rule) else {
      return "表决\(VerdictWording.word(of: result.kind, in: .chinese))。"
    }
    var words = VerdictWording(
      result.verdict, under: rule, in: .chinese, year: result.on.year)
    (words.hidesAreasOfFew, words.isPrinted) = (isPublic, true)
    words.option = free
    words.party = free
    words.group = named
    words.seed = { $0.contains { $0.isLetter } ? free($0) : $0 }
    return words.sentence
  }
}

extension Extract.Vote {
  /// Whether the matter stands or falls by it, or something was chosen or appraised; amendments and
  /// questions on the way are the record's to tell.
  var isOfMatter: Bool {
    result?.settles == true || subject == .choice || subject == .appraisal
  }
}

extension Flow {
  fileprivate var isGoods: Bool { if case .goods = kind { true } else { false } }
}

import Affairs
import Deliberation
import Text
import Values

/// What the lists share whose rows become notes of the ledger: 待办, 反馈, 回访, 张贴.
protocol NoteFillIn: FillInSource {
  var casebook: Casebook { get }

  /// - Parameter target: what the row is about.
  func note(of filled: FilledRow, on target: Target) throws(FillInDoubt) -> Note
}

extension NoteFillIn {
  /// What a row is about, in a new one by its 编号 or by its name.
  static var about: FillInColumn { .shown("事项") }

  func act(of filled: FilledRow, on row: FillInRow?) throws(FillInDoubt) -> FillInAct {
    let target: Target
    if let row { target = Target(row.id) } else { target = Target(try filled.needed(Self.about)) }
    return .ledger(.note(.init(try note(of: filled, on: target))))
  }

  func isThere(_ act: FillInAct, on row: FillInRow?) -> Bool {
    guard case .ledger(.note(let asked)) = act else { return false }
    return stands(asked.note)
  }

  /// Whether the same was noted of it on the same day by the same people.
  func stands(_ note: Note) -> Bool {
    note.on.flatMap(targets).flatMap { casebook.notes(on: $0) }.map(\.note).contains {
      $0.kind == note.kind && $0.day == note.day && $0.by == note.by.trimmed
        && $0.text == note.text.trimmed && $0.notice == note.notice && $0.rating == note.rating
    }
  }

  /// What a row that names something may mean.
  private func targets(_ target: Target) -> [Target] {
    guard case .card(let id) = target, casebook.ledger[id: id] == nil else { return [target] }
    return casebook.ledger.cards(called: id.text).map(Target.card)
  }
}

extension Casebook {
  /// What was noted on it, by entry: where more is noted, the row is another.
  func noted(on target: Target, _ kinds: [NoteKind] = NoteKind.allCases) -> [String] {
    notes(on: target).filter { kinds.contains($0.note.kind) }.map(\.entry.description)
  }

  /// `2024-06-10 居民甲：已划线`: the last thing noted on it.
  func lastNoted(on target: Target, _ kinds: [NoteKind] = NoteKind.allCases) -> String? {
    notes(on: target).map(\.note).last { kinds.contains($0.kind) }.map {
      "\($0.day) \($0.by)：\($0.text)"
    }
  }
}

extension TaskInHand {
  /// The row of a task, with so many blanks behind what it says of itself.
  ///
  /// - Parameter shown: what it says of itself besides what it is about and what is to be done.
  func row(
    _ shown: [String], blanks: Int, leaves: Bool, in casebook: Casebook
  ) -> FillInRow {
    let (target, work) = (task.target, task.work)
    return FillInRow(
      id: target.description, called: work.what.maskingNumbers,
      cells: ([title, work.what] + shown).map(\.maskingNumbers)
        + Array(repeating: "", count: blanks),
      state: [
        work.what, work.lead ?? "", work.responsible.joined(separator: "\n"),
        work.due?.description ?? "", task.done?.description ?? "", task.fed?.description ?? "",
        task.at.entry?.description ?? "\(task.at.session ?? "") \(task.at.n ?? 0)",
      ] + casebook.noted(on: target), latest: casebook.lastNoted(on: target), leaves: leaves)
  }
}

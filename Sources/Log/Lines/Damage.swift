import Text

/// Where a session file stops being what was written, and how that shows.
package struct Damage: Error, Hashable, Sendable {
  /// 1 is the header, so entry `n` stands on line `n` + 1.
  package let line: Int
  /// Bytes from the start of the file to the place.
  package let offset: Int
  /// What is wrong there.
  package let kind: Kind

  package init(line: Int, offset: Int, kind: Kind) {
    self.line = line
    self.offset = offset
    self.kind = kind
  }

  /// What may be wrong with a line.
  package enum Kind: Hashable, Sendable {
    /// The line's bytes don't give the sum that stands at its end.
    case sum(expected: String, found: String)
    /// The line doesn't end in `,"sum":"…"}` with 64 digits.
    case sumMissing
    /// Entries are numbered from 1 without a gap.
    case number(expected: Int, found: Int)
    /// A member that every line of this kind has is missing or can't be read.
    case member(String)
    /// The members don't stand in the order that writers keep.
    case order
    /// The bytes aren't JSON in UTF-8.
    case syntax
    case duplicateKey(String)
    case lineTooLong(limit: Int)
    case tooDeep(limit: Int)
    case tooManyEvents(limit: Int)
    /// An entry after the seal doesn't say that it is one.
    case sealForgotten
    /// The first line is not that of a session file.
    case header
    /// The last line has no newline, or holds NUL bytes: a write that was never finished.
    case tornTail(bytes: Int)
    /// The file is shorter than what was read from it before.
    case shrunk(from: Int)
    /// What was read before now reads differently.
    case rewritten
    /// The line is whole, and what it says isn't understood or doesn't fit what stands before it.
    case notUnderstood
  }

  /// What is wrong at this place, without line and offset and without a full stop.
  package func reason(in language: Language) -> String {
    switch kind {
    case .sum(let expected, let found):
      language(
        "内容与校验值不符（按内容应为 \(expected)，行末写的是 \(found)）",
        "the line does not match its sum (its bytes give \(expected), it says \(found))")
    case .sumMissing:
      language("行末没有完整的校验值", "the line does not end in a whole sum")
    case .number(let expected, let found):
      language(
        "序号应为 \(expected)，写的是 \(found)", "the entry should be number \(expected), not \(found)")
    case .member(let name):
      language("缺少“\(name)”或无法读取", "“\(name)” is missing or can't be read")
    case .order: language("各项的次序不对", "the members are not in their order")
    case .syntax: language("不是合格的 JSON", "this is not well-formed JSON")
    case .duplicateKey(let key):
      language("“\(key)”出现了两次", "“\(key)” stands there twice")
    case .lineTooLong(let limit):
      language("一行超过 \(limit) 字节", "the line is longer than \(limit) bytes")
    case .tooDeep(let limit):
      language("嵌套超过 \(limit) 层", "values are nested more than \(limit) deep")
    case .tooManyEvents(let limit):
      language("一条记录超过 \(limit) 项", "the entry holds more than \(limit) events")
    case .sealForgotten:
      language("封存之后的记录没有标明已封存", "an entry after the seal does not say so")
    case .header: language("不是议事记录文件", "this is not a session file")
    case .tornTail(let bytes):
      language(
        "最后一行没有写完（\(bytes) 字节），从未确认，下次写入时会另存后删去",
        "the last line was never finished (\(bytes) bytes) nor confirmed; the next act sets it aside"
      )
    case .shrunk(let from):
      language("文件变短了（原有 \(from) 字节）", "the file has become shorter (it had \(from) bytes)")
    case .notUnderstood:
      language(
        "这一行完好，内容却读不懂，或与前面接不上",
        "the line is whole, but what it says isn't understood or doesn't fit what stands before it")
    case .rewritten:
      language("先前读过的内容已被改动", "what was read before has been changed")
    }
  }

  /// As `sentence(in:)`, without sums: on a screen nobody compares 64 digits.
  package func place(in language: Language) -> String {
    guard case .sum = kind else { return sentence(in: language) }
    return language(
      "第 \(line) 行（第 \(offset) 字节起）：内容与校验值不符。",
      "Line \(line) (from byte \(offset)): the line does not match its sum.")
  }

  /// One sentence with the place: line, byte offset and reason.
  package func sentence(in language: Language) -> String {
    language(
      "第 \(line) 行（第 \(offset) 字节起）：\(reason(in: language))。",
      "Line \(line) (from byte \(offset)): \(reason(in: language)).")
  }
}

import Values

/// 便民服务: what a unit of the place does for its neighbours.
package struct LocalService: Hashable, Sendable {
  /// 单位.
  package var unit: String
  /// 服务内容, such as 回收旧衣物.
  package var what: String
  /// 时间.
  package var when: String?
  /// 地点.
  package var place: String?

  package init(unit: String, what: String, when: String? = nil, place: String? = nil) {
    (self.unit, self.what, self.when, self.place) = (unit, what, when, place)
  }
}

/// 居民作品: what a resident made, shown to everybody because its maker said in writing that it may be.
package struct ResidentWork: Hashable, Sendable {
  /// 题目.
  package var title: String
  /// 体裁, such as 国画 or 诗.
  package var what: String?
  /// 作者, as it is to be printed.
  package var maker: String
  /// The work itself, where it is words.
  package var text: String?
  package var consent: Consent

  package init(
    title: String, what: String? = nil, maker: String, text: String? = nil, consent: Consent
  ) {
    (self.title, self.what, self.maker) = (title, what, maker)
    (self.text, self.consent) = (text, consent)
  }

  /// 书面同意 of the maker to be shown and named.
  package struct Consent: Hashable, Sendable {
    package var day: Day
    /// 形式: which paper says so, and where it lies.
    package var form: String

    package init(day: Day, form: String) { (self.day, self.form) = (day, form) }
  }
}

/// 常见问题办理: what residents come to the office for, and what they have to bring.
package struct AnswerCard: Hashable, Sendable {
  /// 办什么.
  package var what: String
  /// 带什么.
  package var materials: [String]
  /// 在哪里办.
  package var place: String?
  /// 什么时候办.
  package var when: String?

  package init(
    what: String, materials: [String] = [], place: String? = nil, when: String? = nil
  ) {
    (self.what, self.materials, self.place, self.when) = (what, materials, place, when)
  }
}

extension Definition {
  /// How many characters a sentence of 文明公约 has at most, so that it is read on a wall.
  package static let longestOfPact = 40
}

// MARK: - What can't be meant

extension Definition.Mistake {
  static func inServices(_ services: [LocalService]) -> [Self] {
    services.enumerated().flatMap { place, it in
      blanks(
        [.item(place)],
        [("unit", it.unit), ("what", it.what), ("when", it.when), ("where", it.place)])
    }
  }

  static func inPact(_ sentences: [String]) -> [Self] {
    inOptionalNames(sentences, [])
      + sentences.enumerated().filter { $0.element.count > Definition.longestOfPact }.map {
        Self([.item($0.offset)], .tooLong(limit: Definition.longestOfPact))
      }
  }

  static func inWorks(_ works: [ResidentWork]) -> [Self] {
    works.enumerated().flatMap { place, it in
      blanks(
        [.item(place)],
        [("title", it.title), ("what", it.what), ("maker", it.maker), ("text", it.text)])
        + blanks([.item(place), .member("consent")], [("form", it.consent.form)])
    }
  }

  static func inAnswers(_ cards: [AnswerCard]) -> [Self] {
    cards.enumerated().flatMap { place, it in
      blanks([.item(place)], [("what", it.what), ("where", it.place), ("when", it.when)])
        + inOptionalNames(it.materials, [.item(place), .member("materials")])
    }
  }

  /// Members in which nothing stands though they are there.
  private static func blanks(_ path: [Place], _ members: [(name: String, text: String?)]) -> [Self]
  {
    members.filter { $0.text?.withoutBlanks.isEmpty == true }.map {
      Self(path + [.member($0.name)], .empty)
    }
  }
}

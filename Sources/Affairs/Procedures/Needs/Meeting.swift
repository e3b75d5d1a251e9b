import Deliberation

extension Need {
  /// A meeting under the matter's number. What is left out isn't asked.
  package struct Meeting: Hashable, Sendable {
    /// 会议主体: words of its name, of which one is enough.
    package var body: [String]
    /// 会议类别, of which one is enough.
    package var kind: [String]
    /// 形式, such as 书面.
    package var form: String?
    /// In whose name its vote decides.
    package var decides: Rule.Decider?
    /// What must have come of its vote, of which one is enough.
    package var verdict: [Result]

    package init(
      body: [String] = [], kind: [String] = [], form: String? = nil, decides: Rule.Decider? = nil,
      verdict: [Result] = []
    ) {
      self.body = body
      self.kind = kind
      self.form = form
      self.decides = decides
      self.verdict = verdict
    }

    /// What may have come of a vote, or how far it must have come whatever came of it.
    package enum Result: String, Codable, CaseIterable, Hashable, Sendable {
      /// 通过.
      case adopted
      /// 达成一致.
      case consensus
      /// 当选.
      case elected
      /// 测评: the shares are known.
      case measured
      /// 计票核对完毕.
      case counted
      /// 已宣布, 不论结果.
      case announced
    }
  }
}

extension Need.Meeting: Codable {
  private enum Member: String, CodingKey, CaseIterable { case body, kind, form, decides, verdict }

  package init(from decoder: any Decoder) throws {
    let from = try decoder.members(Member.self)
    body = try from.value(.body, or: [])
    kind = try from.value(.kind, or: [])
    form = try from.decodeIfPresent(String.self, forKey: .form)
    decides = try from.decodeIfPresent(Rule.Decider.self, forKey: .decides)
    verdict = try from.value(.verdict, or: [])
  }

  package func encode(to encoder: any Encoder) throws {
    var to = encoder.container(keyedBy: Member.self)
    try to.write(body, .body, unless: [])
    try to.write(kind, .kind, unless: [])
    try to.encodeIfPresent(form, forKey: .form)
    try to.encodeIfPresent(decides, forKey: .decides)
    try to.write(verdict, .verdict, unless: [])
  }
}

extension Procedure {
  /// 征集（征名、征文、征作品）.
  static let call = Procedure(
    id: "call", title: "征集（征名、征文、征作品）", source: "江浦路街道、通运街道",
    steps: [
      Step(id: "发布", needs: [.note(.notice)], papers: ["征集启事"]),
      Step(id: "收件", needs: [.voices(1)]),
      Step(
        id: "评选", rule: "plurality", needs: [.meeting(.init(verdict: [.elected, .adopted]))],
        papers: ["表决结果"]),
      Step(id: "公布", needs: [.voicesAnswered, .note(.notice)], papers: ["公示"]),
    ])
}

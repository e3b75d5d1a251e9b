/// A value that is made only when somebody asks for it, and anew each time: for what is large and
/// asked of few.
@propertyWrapper
package struct OnDemand<Value: Hashable & Sendable>: Sendable {
  private var place: Place

  private indirect enum Place: Sendable {
    case value(Value)
    case made(@Sendable () -> Value)
  }

  package init(wrappedValue: Value) { place = .value(wrappedValue) }

  /// - Parameter make: gives the same value whenever it is asked.
  package init(_ make: @escaping @Sendable () -> Value) { place = .made(make) }

  package var wrappedValue: Value {
    get {
      switch place {
      case .value(let value): value
      case .made(let make): make()
      }
    }
    set { place = .value(newValue) }
  }
}

extension OnDemand: Hashable {
  package static func == (left: OnDemand, right: OnDemand) -> Bool {
    left.wrappedValue == right.wrappedValue
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}

/// Shown as what it holds.
extension OnDemand: CustomReflectable {
  package var customMirror: Mirror { Mirror(reflecting: wrappedValue) }
}
